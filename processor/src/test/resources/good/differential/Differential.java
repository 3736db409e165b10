package good.differential;

import dev.tenon.McpServer;

/** Types in every place, for comparing what a decoder takes with what its schema says. */
@SuppressWarnings("TN119") // Nobody shows it to a model.
@McpServer(name = "differential", version = "1")
public class Differential {}
