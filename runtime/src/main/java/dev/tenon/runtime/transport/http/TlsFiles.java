package dev.tenon.runtime.transport.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a certificate is. Both are looked at again from time to time, and used when they have
 * changed and fit together.
 *
 * @param certificate a PEM file with the server's certificate first and its chain after it
 * @param key a PEM file with the private key, PKCS#8 without a password
 * @param every how often they are looked at
 */
public record TlsFiles(Path certificate, Path key, Duration every) {}
