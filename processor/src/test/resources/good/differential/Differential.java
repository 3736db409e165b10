package good.differential;

import dev.tenon.McpServer;

/** Types in every place, for comparing what a decoder takes with what its schema says. */
@McpServer(name = "differential", version = "1")
public class Differential {}
