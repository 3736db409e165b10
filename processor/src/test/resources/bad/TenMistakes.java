package bad;

import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

@McpServer(version = "1")
public class TenMistakes {
  record Range(CharSequence raw) {} // TN401

  record Filter(Range range) {}

  /** One. */
  @McpTool
  private void hidden() {} // TN201

  /** Two. */
  @McpTool(name = "two words") // TN301
  void named() {}

  /** Three. */
  @McpTool
  int find(Filter filter) {
    return 0;
  }

  /** Four. */
  @McpTool(name = "find") // TN302
  int findAgain(Filter filter) {
    return 0;
  }

  /** Five. */
  @McpTool
  int limited(@McpArg(defaultValue = "many") int limit) { // TN501
    return 0;
  }

  /** Six. */
  @McpTool
  int bounded(@Min(9) @Max(1) int limit) { // TN508
    return 0;
  }

  /** Seven. */
  @McpPrompt
  String greet(List<String> names) { // TN406
    return "";
  }

  /** Eight. */
  @McpResource("shop://orders/{id}") // TN602
  String order() {
    return "";
  }

  /** Nine. */
  @McpTool(readOnly = true, destructive = true) // TN210
  void clear() {}

  @McpCompletion(prompt = "great", argument = "names") // TN702
  List<String> names(String typed) {
    return List.of();
  }

  public static void main(String[] args) {
    TenMistakesMcp.run(args, new TenMistakes());
  }
}
