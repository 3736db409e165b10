package dev.tenon.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a generated class names its variables, constants and nested types hides no type that it
 * mentions, whatever users call their classes, methods and parameters.
 */
class HiddenTypesTest {
  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*; import dev.tenon.*; import dev.tenon.policy.*;"
          + " import dev.tenon.runtime.call.*; import jakarta.validation.constraints.*;"
          + " import java.time.*;\n";

  private static final String EVEN =
      """
      @jakarta.validation.Constraint(validatedBy = Even.Checker.class)
      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      public @interface Even {
        String message() default "must be even";
        Class<?>[] groups() default {};
        Class<? extends jakarta.validation.Payload>[] payload() default {};
        class Checker implements jakarta.validation.ConstraintValidator<Even, Integer> {
          public boolean isValid(Integer i, jakarta.validation.ConstraintValidatorContext c) {
            return i % 2 == 0;
          }
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call", "Arguments", "Request", "Result", "Answers", "Registry", "Interaction", "In", "Out",
        "Value", "Buffer", "Feature", "Checks", "Form", "Validation", "A", "東", "_X"
      })
  void aServerMayHaveTheNameOfAVariable(String name) {
    compiles("example", oneOfEach(name));
    compiles("example", checked(name), EVEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Registry", "Call", "Feature", "Arguments"})
  void anInterceptorMayHaveTheNameOfAVariable(String name) {
    compiles(
        "example",
        """
        @McpServer(version = "1") public class Desk {
          static class %1$s implements Interceptor {
            public Outcome intercept(dev.tenon.runtime.call.Call call, Handler next)
                throws Exception {
              return next.handle(call);
            }
          }
          /** Says yes. */ @McpTool @Intercepted(%1$s.class) String yes() { return ""; }
        }
        """
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuid, java.util.UUID, 123e4567-e89b-12d3-a456-426614174000",
        "uri, java.net.URI, http://a.b/c",
        "os, OS, LINUX",
        "sku, SKU, a",
        "api, String, a",
        "string, String, a"
      })
  void aToolMayHaveTheNameOfAType(String toolAndType) {
    String[] parts = toolAndType.split(", ");
    compiles(
        "example",
        """
        @McpServer(version = "1") public class API {
          /** Answers. */ @McpTool
          static %2$s %1$s(%2$s one, @McpArg(defaultValue = "%3$s") %2$s two) { return one; }
        }
        """
            .formatted((Object[]) parts),
        "enum OS { LINUX, @JsonProperty(\"mac\") MAC }",
        "record SKU(@JsonValue String v) {"
            + " @JsonCreator static SKU of(String s) { return new SKU(s); } }");
  }

  @Test
  void constantsAndFieldsAreToldApart() {
    for (String name : List.of("東", "_x", "A", "a")) {
      String type = name.equals("_x") ? "_X" : name;
      compiles(
          "example",
          "@McpServer(version = \"1\") public class "
              + type
              + " { /** D. */ @McpTool(name = \"it\") String "
              + name
              + "(String x) { return x; }"
              + " /** D. */ @McpTool static String b() { return \"\"; } }");
    }
  }

  @Test
  void parametersMayHaveTheNamesOfTypes() {
    compiles(
        "example",
        """
        @McpServer(version = "1") public class Desk {
          record Names(String Names, int Optional, String Required, String Encode, String Long,
              java.util.Optional<String> List, java.util.Map<String, Integer> Dates, LocalDate d,
              @NotBlank String NOT_BLANK, @Size(max = 3) String UP_TO3_CHARACTERS) {}
          /** Turns. */ @McpTool Names turn(Names Rules, String Names, String Encode) {
            return Rules;
          }
          /** Reads. */ @McpPrompt String read(java.util.Optional<Integer> Optional, int Integer) {
            return "";
          }
        }
        """);
  }

  @Test
  void aServerMayHaveTheNameOfAPackage() {
    compiles(
        "example",
        """
        @McpServer(version = "1", features = {Dev.class, Server.class}) public class Dev {
          /** Finds. */ @McpTool String find(String java, Range range) { return null; }
        }
        """,
        "public class Server { /** Asks. */ @McpTool String ask(Range dev) { return \"\"; } }",
        "record Range(int a, @Min(3) Integer dev) {}");
  }

  @Test
  void classesMayBeginWithLowerCase() {
    compiles(
        "example",
        """
        @McpServer(version = "1") public class orders {
          /** Finds. */ @McpTool static tone find(tone tone) { return tone; }
          /** Counts. */ @McpTool int count() { return 1; }
        }
        """,
        "enum tone { WARM, @JsonProperty(\"cold\") COLD }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Character",
        "Integer",
        "Long",
        "String",
        "Object",
        "Override",
        "SuppressWarnings",
        "IllegalArgumentException"
      })
  void aNeighbourMayHaveANameOfJavaLang(String name) {
    for (String folder : List.of("example", "")) {
      compiles(
          folder,
          """
          @McpServer(version = "1") public class Desk {
            /** Finds. */ @McpTool java.lang.String find(char c, long l) { return ""; }
            /** Old. @deprecated for no reason */ @Deprecated @McpTool java.lang.Integer old() {
              return 1;
            }
          }
          """,
          "class " + name + " {}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"example", "call", "dev", ""})
  void recordsMayHaveTheNamesOfGeneratedAndLibraryClasses(String folder) {
    List<String> sources = new ArrayList<>();
    List<String> components = new ArrayList<>();
    for (String name :
        List.of(
            "Call",
            "Calls",
            "Features",
            "FindArguments",
            "Hints",
            "JsonReader",
            "Length",
            "List",
            "Names",
            "Optional",
            "Outcome",
            "Presentation",
            "RawJson",
            "Registry",
            "Rules",
            "ToolEntry",
            "ObjectReader",
            "PropertyNames",
            "Encode",
            "Required")) {
      sources.add("record " + name + "(int a) {}");
      components.add(name + " x" + name);
    }
    sources.add(
        0,
        """
        @McpServer(version = "1") public class Desk {
          record All(%s, @Pattern(regexp = "[a-z]*") String s, java.util.List<Integer> l,
              java.util.Optional<String> o, int dev, int java, int tools) {}
          /** Finds. */ @McpTool All find(All all) { return all; }
          /** Rules. */ @McpTool Rules rules(Names dev, Rules java) { return java; }
        }
        """
            .formatted(String.join(", ", components)));
    compiles(folder, sources.toArray(String[]::new));
  }

  /** A class of any name with one of each kind of feature. */
  private static String oneOfEach(String name) {
    return """
    @McpServer(version = "1") public class %s {
      public record Sure(boolean sure) {}
      /** Finds. */ @McpTool public String find(String x) { return x; }
      /** Counts. */ @McpTool java.util.List<Integer> count() { return java.util.List.of(1); }
      /** Drops. */ @McpTool(destructive = true) String drop(@Ask("Sure?") Sure s) { return ""; }
      /** Reads. */ @McpResource("r://{id}") String read(String id) { return id; }
      /** Asks. */ @McpPrompt String ask(String p) { return p; }
      /** Completes. */ @McpCompletion(prompt = "ask", argument = "p")
      java.util.List<String> words(String typed) { return java.util.List.of(typed); }
    }
    """
        .formatted(name);
  }

  /** A class whose instance is handed to a validator. */
  private static String checked(String name) {
    return """
    @McpServer(version = "1") public class %s {
      /** Finds. */ @McpTool public Integer find(@Even int a) { return a; }
    }
    """
        .formatted(name);
  }

  private static void compiles(String folder, String... sources) {
    List<JavaFileObject> files =
        Stream.of(sources)
            .map(source -> {
              String name =
                  source.split("(class|enum|record|interface) ", 2)[1].split("[^\\w東]", 2)[0];
              return JavaFileObjects.forSourceString(
                  folder.isEmpty() ? name : folder + "." + name,
                  (folder.isEmpty() ? "" : "package " + folder + "; ") + IMPORTS + source);
            })
            .toList();
    Sources.assertNoWarnings(files);
  }
}
