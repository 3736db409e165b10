package good.results;

import dev.tenon.McpCompletion;
import dev.tenon.McpIcon;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.CallContext;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Everything that a method may return. */
@McpServer(
    name = "results",
    title = "Results",
    version = "2.0.0",
    websiteUrl = "https://example.com",
    icons =
        @McpIcon(
            src = "https://example.com/i.png",
            mimeType = "image/png",
            sizes = {"48x48", "96x96"},
            theme = McpIcon.Theme.DARK))
@SuppressWarnings("deprecation")
public final class Results {
  record Item(String name) {}

  static boolean isEmpty;

  /** 1. */
  @McpTool(icons = @McpIcon(src = "data:image/png;base64,AAAA"))
  String text() {
    return "text";
  }

  /** 2. */
  @McpTool
  @Nullable String nullableText() {
    return isEmpty ? null : "text";
  }

  /** 3. */
  @McpTool
  Optional<String> optionalText() {
    return isEmpty ? Optional.empty() : Optional.of("text");
  }

  /** 4. */
  @McpTool
  void nothing() {}

  /** 5. */
  @McpTool
  CompletionStage<Void> later() {
    return CompletableFuture.completedFuture(null);
  }

  /** 6. */
  @McpTool
  CompletableFuture<Item> laterItem() {
    return CompletableFuture.completedFuture(new Item("later"));
  }

  /** 7. */
  @McpTool
  Item item() {
    return new Item("item");
  }

  /** 8. */
  @McpTool
  Optional<Item> optionalItem() {
    return isEmpty ? Optional.empty() : Optional.of(new Item("item"));
  }

  /** 9. */
  @McpTool
  @Nullable Integer nullableInt() {
    return isEmpty ? null : Integer.valueOf(1);
  }

  /** 10. */
  @McpTool
  OptionalInt optionalInt() {
    return isEmpty ? OptionalInt.empty() : OptionalInt.of(1);
  }

  /** 11. */
  @McpTool
  int number() {
    return 1;
  }

  /** 12. */
  @McpTool
  Map<String, Item> map() {
    return Map.of("a", new Item("b"));
  }

  /** 13. */
  @McpTool
  CallToolResult whole() {
    return CallToolResult.builder().addTextContent("whole").build();
  }

  /** 14. */
  @McpTool
  TextContent content() {
    return new TextContent("content");
  }

  /** 15. */
  @McpTool
  List<Content> contents() {
    return List.of(content());
  }

  /** 16. */
  @McpTool
  Collection<? extends TextContent> collection() {
    return List.of(content());
  }

  /** 17. */
  @McpTool
  Optional<CallToolResult> optionalWhole() {
    return isEmpty ? Optional.empty() : Optional.of(whole());
  }

  /** r1. */
  @McpResource("r://text")
  String resourceText() {
    return "text";
  }

  /** r2. */
  @McpResource("r://blob")
  byte[] blob() {
    return new byte[] {1, 2, 3};
  }

  /** r3. */
  @McpResource("r://item")
  @Nullable Item resourceItem() {
    return isEmpty ? null : new Item("item");
  }

  /** r4. */
  @McpResource("r://int")
  int resourceInt() {
    return 3;
  }

  /** r5. */
  @McpResource("r://later")
  CompletionStage<Optional<String>> resourceLater() {
    return CompletableFuture.completedFuture(isEmpty ? Optional.empty() : Optional.of("later"));
  }

  /** r6. */
  @McpResource("r://{name}/sdk")
  ResourceContents sdk(String name) {
    return new TextResourceContents("r://" + name + "/sdk", "text/plain", name);
  }

  /** r7. */
  @McpResource("r://list")
  List<TextResourceContents> sdkList() {
    return List.of(new TextResourceContents("r://list", "text/plain", "list"));
  }

  /** r8. */
  @McpResource("r://whole")
  ReadResourceResult sdkWhole() {
    return new ReadResourceResult(List.copyOf(sdkList()));
  }

  /** p1. */
  @McpPrompt
  PromptMessage message() {
    return new PromptMessage(Role.USER, content());
  }

  /** p2. */
  @McpPrompt
  List<PromptMessage> messages() {
    return List.of(message());
  }

  /** p3. */
  @McpPrompt
  GetPromptResult prompt() {
    return new GetPromptResult("described", messages());
  }

  /** p4. */
  @McpPrompt
  CompletionStage<String> laterPrompt(boolean flag, String name, String other) {
    return CompletableFuture.completedFuture("later " + flag);
  }

  @McpCompletion(prompt = "laterPrompt", argument = "name")
  Set<String> names(String typed, Optional<String> other) {
    return Set.of(typed + other.orElse(""));
  }

  @McpCompletion(prompt = "laterPrompt", argument = "other")
  static String[] others(String typed, CallContext context) {
    return new String[] {typed};
  }

  @McpCompletion(resource = "r://{name}/sdk", argument = "name")
  Collection<String> resourceNames(String typed) {
    return List.of(typed);
  }
}
