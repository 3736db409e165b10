package dev.tenon.runtime.call;

import dev.tenon.runtime.json.RawJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chain is built for.
 *
 * @param feature the tool, resource, prompt or completion
 * @param name its name in settings
 * @param method runs its method
 * @param policies what its declaration and its class say, the nearest first
 * @param reads whether it changes nothing: a resource, a prompt, or a read-only tool
 * @param repeatable whether calling it twice is like calling it once
 * @param outputSchema the schema of its structured content, or null
 */
public record Served(
    Feature feature,
    String name,
    Methods method,
    List<Policy> policies,
    boolean reads,
    boolean repeatable,
    @Nullable RawJson outputSchema) {
  /** Copies the policies. */
  public Served {
    policies = List.copyOf(policies);
  }

  // By hand here and in what is compared with it: what records have of their own is made while a
  // server starts, which takes longer than most of its start, and is slow until it is compiled.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Served served
        && feature.equals(served.feature)
        && name.equals(served.name)
        && method.equals(served.method)
        && policies.equals(served.policies)
        && reads == served.reads
        && repeatable == served.repeatable
        && Objects.equals(outputSchema, served.outputSchema);
  }

  /** Of the feature alone: a server has no two with the same. */
  @Override
  public int hashCode() {
    return feature.hashCode();
  }

  /** The methods of the class that a feature comes from. */
  public interface Methods {
    /** Runs the feature's own method. */
    Handler own();

    /** Runs the method with this number, such as a fallback, with the same arguments. */
    Handler numbered(int feature);
  }
}
