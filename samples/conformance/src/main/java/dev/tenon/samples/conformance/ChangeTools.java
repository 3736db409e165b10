package dev.tenon.samples.conformance;

import dev.tenon.McpTool;
import dev.tenon.runtime.call.CallContext;

/** Tools that tell clients of changes. */
public final class ChangeTools {
  /** Tells whoever subscribed that the list of tools changed. */
  @McpTool(name = "test_trigger_tool_change")
  public String tools(CallContext call) {
    call.changes().toolsChanged();
    return "The list of tools changed";
  }

  /** Tells whoever subscribed that the list of prompts changed. */
  @McpTool(name = "test_trigger_prompt_change")
  public String prompts(CallContext call) {
    call.changes().promptsChanged();
    return "The list of prompts changed";
  }

  /** Tells whoever subscribed that the list of resources changed. */
  @McpTool(name = "test_trigger_resource_change")
  public String resources(CallContext call) {
    call.changes().resourcesChanged();
    return "The list of resources changed";
  }

  /** Tells whoever watches it that the watched resource changed. */
  @McpTool(name = "test_trigger_resource_update")
  public String watched(CallContext call) {
    call.changes().resourceUpdated(SampleResources.WATCHED);
    return SampleResources.WATCHED + " changed";
  }
}
