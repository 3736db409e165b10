/** The annotations that turn plain methods into the features of an MCP server. */
module dev.tenon.annotations {
  requires static transitive org.jspecify;

  exports dev.tenon;
  exports dev.tenon.policy;
}
