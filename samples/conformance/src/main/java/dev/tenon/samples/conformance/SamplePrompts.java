package dev.tenon.samples.conformance;

import dev.tenon.Ask;
import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.stream.Stream;

/** Prompts of text, of an image, and of a resource. */
public final class SamplePrompts {
  /** Takes nothing and says one sentence. */
  @McpPrompt(name = "test_simple_prompt")
  public String simple() {
    return "This is a simple prompt for testing.";
  }

  /**
   * Repeats its arguments.
   *
   * @param arg1 the first
   * @param arg2 the second
   */
  @McpPrompt(name = "test_prompt_with_arguments")
  public String arguments(String arg1, String arg2) {
    return "Prompt with arguments: arg1='" + arg1 + "', arg2='" + arg2 + "'";
  }

  /** Completes the first argument. */
  @McpCompletion(prompt = "test_prompt_with_arguments", argument = "arg1")
  public List<String> firstArguments(String typed) {
    return Stream.of("paris", "park", "party").filter(word -> word.startsWith(typed)).toList();
  }

  /**
   * Shows a resource and says what to do with it.
   *
   * @param resourceUri the URI that the resource is shown under
   */
  @McpPrompt(name = "test_prompt_with_embedded_resource")
  public List<PromptMessage> embeddedResource(String resourceUri) {
    return List.of(
        user(
            EmbeddedResource.builder(
                    TextResourceContents.builder(
                            resourceUri, "Embedded resource content for testing.")
                        .mimeType("text/plain")
                        .build())
                .build()),
        user(TextContent.builder("Please process the embedded resource above.").build()));
  }

  /** Shows an image and says what to do with it. */
  @McpPrompt(name = "test_prompt_with_image")
  public List<PromptMessage> image() {
    return List.of(
        user(ImageContent.builder(Media.PNG, "image/png").build()),
        user(TextContent.builder("Please analyze the image above.").build()));
  }

  /** Says what the user wants it to be about. */
  @McpPrompt(name = "test_input_required_result_prompt")
  public String asking(
      @Ask(value = "What context should the prompt use?", key = "user_context")
          Forms.Context user) {
    return "Answer in the context of: " + user.context();
  }

  private static PromptMessage user(Content content) {
    return PromptMessage.builder(Role.USER, content).build();
  }
}
