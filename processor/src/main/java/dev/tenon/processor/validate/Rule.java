package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;

/** Something that must hold for the whole model; named after what must hold. */
public interface Rule {
  /** Reports each place where it does not hold. */
  void check(CompilationModel compilation, Diagnostics diagnostics);
}
