package good.differential;

import dev.tenon.McpArg;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type in every place where one can stand. */
record Places<T>(
    T plain,
    @Nullable T nullable,
    Optional<T> optional,
    @McpArg(required = false) T left,
    List<T> list,
    List<@Nullable T> holes,
    Set<T> set,
    Map<String, T> map,
    List<List<T>> nested) {}
