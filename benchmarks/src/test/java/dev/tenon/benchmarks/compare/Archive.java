package dev.tenon.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;

/** What of the classes a JVM finds prepared when it starts. */
enum Archive {
  /** What the JDK brings, which is how everybody starts a program. */
  PLAIN("", 17),

  /** Class-data sharing: the program's classes, too, written when a first run ends. */
  CDS("CDS", 17),

  /** The same, kept by the JVM itself. */
  AUTO_CDS("automatic CDS", 19),

  /** Classes and what a first run found out about its methods. */
  AOT("AOT cache", 25);

  final String title;
  private final int since;

  Archive(String title, int since) {
    this.title = title;
    this.since = since;
  }

  boolean in(int version) {
    return version >= since;
  }

  /** The options of the run that writes the archive. */
  List<String> writing(Path file) {
    return switch (this) {
      case PLAIN -> List.of();
      case CDS -> List.of("-XX:ArchiveClassesAtExit=" + file);
      case AUTO_CDS -> reading(file);
      case AOT -> List.of("-XX:AOTCacheOutput=" + file);
    };
  }

  /** The options of the runs that use it; a JVM that cannot use it does not start. */
  List<String> reading(Path file) {
    return switch (this) {
      case PLAIN -> List.of();
      case CDS -> List.of("-Xshare:on", "-XX:SharedArchiveFile=" + file);
      case AUTO_CDS -> List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
      case AOT -> List.of("-XX:AOTMode=on", "-XX:AOTCache=" + file);
    };
  }
}
