package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.JacksonNames;
import dev.tenon.processor.model.RuntimeNames;
import dev.tenon.processor.model.TextKind;
import dev.tenon.runtime.json.Scalar;
import dev.tenon.runtime.json.Scalars;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows annotations and the runtime by name only: each name has to exist. */
class NamesTest {
  static Stream<ClassName> runtimeNames() {
    return Arrays.stream(RuntimeNames.class.getDeclaredFields())
        .filter(field -> field.getType() == ClassName.class)
        .map(NamesTest::value)
        .map(ClassName.class::cast);
  }

  @ParameterizedTest
  @MethodSource("runtimeNames")
  void classesExist(ClassName name) throws ClassNotFoundException {
    assertThat(Class.forName(name.reflectionName()).getModifiers() & Modifier.PUBLIC).isNotZero();
  }

  static Stream<String> annotationNames() {
    return Stream.of(AnnotationNames.class, JacksonNames.class)
        .flatMap(names -> Arrays.stream(names.getDeclaredFields()))
        .filter(field -> field.getType() == String.class)
        .map(NamesTest::value)
        .map(String.class::cast)
        .filter(name -> !name.endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("annotationNames")
  void annotationsExist(String name) throws ClassNotFoundException {
    assertThat(Class.forName(name).isAnnotation()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "McpServer, 'name,version,title,description,instructions,websiteUrl,icons,definitionBudget,"
        + "scopes,features'",
    "McpTool,"
        + " 'name,title,description,readOnly,destructive,idempotent,openWorld,task,inputSchema,icons'",
    "McpResource, 'value,name,title,description,mimeType,icons'",
    "McpPrompt, 'name,title,description,icons'",
    "McpCompletion, 'prompt,resource,argument'",
    "McpArg, 'name,title,description,defaultValue,required,header'",
    "Ask, 'value,key'",
    "McpForm, 'enumNames'",
    "Opaque, 'schema'",
    "McpIcon, 'src,mimeType,sizes,theme'",
    "policy.Timeout, 'value'",
    "policy.RateLimit, 'permits,per,burst,by'",
    "policy.Budget, 'tokens,bytes,keep,keepRest'",
    "policy.Fallback, 'value'",
    "policy.Cached, 'ttl,key,scope,maxEntries,maxEntryBytes,staleWhileRevalidate'",
    "policy.Evicts, 'value,key'",
    "policy.IdempotencyKey, 'ttl,maxEntries'",
    "policy.Bulkhead, 'concurrency,queue,maxWait,priority,name'",
    "policy.CircuitBreaker,"
        + " 'failureRate,slowCall,slowRate,window,minCalls,open,halfOpen,counts,ignores,name'",
    "policy.Retry, 'maxAttempts,backoff,delay,maxDelay,jitter,on,abortOn,budgetPercent'",
    "policy.Intercepted, 'value,slot'",
    "policy.RequiresScopes, 'value,match,denied'",
    "policy.RequiresRole, 'value,denied'",
    "policy.RequiresRule, 'value'",
    "policy.Authenticated, 'reason,denied'",
    "policy.PermitAll, 'reason'",
    "policy.ScopeIncludes, 'scope,includes'",
    "policy.HealthCheck, 'tool,every,timeout,unhealthyAfter,healthyAfter,whenUnhealthy'"
  })
  void attributesAreThoseThatAreRead(String annotation, String attributes)
      throws ClassNotFoundException {
    assertThat(Class.forName("dev.tenon." + annotation).getDeclaredMethods())
        .extracting(java.lang.reflect.Method::getName)
        .containsExactlyInAnyOrder(attributes.split(","));
  }

  @ParameterizedTest
  @EnumSource(TextKind.class)
  void scalarsExistForEachKindOfText(TextKind kind) throws NoSuchFieldException {
    Field field = Scalars.class.getField(kind.name());

    assertThat(field.getType()).isEqualTo(Scalar.class);
    assertThat(((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0])
        .extracting(java.lang.reflect.Type::getTypeName)
        .isEqualTo(kind.javaName());
  }

  /** The expected sources compile, so the methods that they call exist; here: that all are seen. */
  @Test
  void expectedSourcesCallEachMethodThatReadersHave() throws IOException {
    String sources = "";
    for (Path golden : Sources.below("expected")) {
      sources += Files.readString(golden);
    }
    List<String> reader = methods("dev.tenon.runtime.json.JsonReader");
    // For decoders that are written by hand.
    reader.remove("unknown");
    // LikeElementsTest compiles and runs what calls it.
    reader.remove("repeatsElements");
    assertThat(called("in", sources)).containsAll(reader);
    assertThat(called("object", sources))
        .containsAll(methods("dev.tenon.runtime.json.ObjectReader"));
    assertThat(called("Required", sources)).containsAll(methods("dev.tenon.runtime.json.Required"));
    assertThat(called("Dates", sources)).containsAll(methods("dev.tenon.runtime.json.Dates"));
    assertThat(called("in", sources)).containsAll(methods("dev.tenon.runtime.json.TextArguments"));
    assertThat(called("Encode", sources)).containsAll(methods("dev.tenon.runtime.json.Encode"));
    assertThat(called("SdkResults", sources))
        .containsAll(methods("dev.tenon.runtime.sdk.SdkResults"));
  }

  private static Set<String> called(String receiver, String sources) {
    Set<String> names = new TreeSet<>();
    Matcher call = Pattern.compile("\\b" + receiver + "\\.(\\w+)\\(").matcher(sources);
    while (call.find()) {
      names.add(call.group(1));
    }
    return names;
  }

  private static List<String> methods(String type) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .map(java.lang.reflect.Method::getName)
          .distinct()
          .collect(Collectors.toList());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
