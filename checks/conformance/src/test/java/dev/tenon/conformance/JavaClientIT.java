package dev.tenon.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The official Java client uses both samples over both transports of its newest revision. */
final class JavaClientIT {
  @Nested
  final class QuickstartOverStdio extends QuickstartContract {
    QuickstartOverStdio(@TempDir Path folder) throws IOException {
      super(Transport.STDIO, folder);
    }
  }

  @Nested
  final class QuickstartOverHttp extends QuickstartContract {
    QuickstartOverHttp(@TempDir Path folder) throws IOException {
      super(Transport.HTTP, folder);
    }
  }

  @Nested
  final class FixtureOverStdio extends FixtureContract {
    FixtureOverStdio(@TempDir Path folder) throws IOException {
      super(Transport.STDIO, folder);
    }
  }

  @Nested
  final class FixtureOverHttp extends FixtureContract {
    FixtureOverHttp(@TempDir Path folder) throws IOException {
      super(Transport.HTTP, folder);
    }
  }
}
