package dev.tenon.processor;

import dev.tenon.processor.collect.CompiledFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The files of this compilation, and those of the ones before it. */
final class Outputs implements CompiledFiles {
  private static final List<Location> PLACES =
      List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT);

  private final Filer filer;
  private final Elements elements;

  Outputs(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /** A folder in which classes are written, or null when they are written nowhere. */
  @Nullable Path folder() {
    try {
      FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", "tenon");
      return Path.of(file.toUri()).getParent();
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      // In memory, or a compiler that knows only files that are there.
      return null;
    }
  }

  @Override
  public @Nullable String text(String path, TypeElement beside) {
    for (Location place : PLACES) {
      try (InputStream in = filer.getResource(place, "", path).openInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException | IllegalArgumentException e) {
        // It may be in the other, or in neither.
      }
    }
    URI type = file(beside);
    return type == null ? null : besides(type, elements.getBinaryName(beside).toString(), path);
  }

  /** What is in the same folder or jar: no compiler looks into modules for other files. */
  private static @Nullable String besides(URI type, String binaryName, String path) {
    String classFile = binaryName.replace('.', '/') + ".class";
    String place = type.toString();
    if (!place.endsWith(classFile)) {
      return null;
    }
    String root = place.substring(0, place.length() - classFile.length());
    try {
      URLConnection file = URI.create(root + path).toURL().openConnection();
      // A jar that is held open could not be written by the next build.
      file.setUseCaches(false);
      try (InputStream in = file.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Where a class was read from, as far as the compiler says: all compilers from Java 18 on. */
  private @Nullable URI file(TypeElement type) {
    try {
      Object file =
          Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
      return file instanceof FileObject object ? object.toUri() : null;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return onClassPath(type);
    }
  }

  /** An older javac finds nothing below META-INF in jars, but classes. */
  private @Nullable URI onClassPath(TypeElement type) {
    String name = elements.getBinaryName(type).toString();
    int dot = name.lastIndexOf('.');
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    try {
      return filer
          .getResource(StandardLocation.CLASS_PATH, packageName, name.substring(dot + 1) + ".class")
          .toUri();
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
