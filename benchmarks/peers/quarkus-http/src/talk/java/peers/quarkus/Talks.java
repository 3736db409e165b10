package peers.quarkus;

import io.quarkiverse.mcp.server.Elicitation;
import io.quarkiverse.mcp.server.ElicitationRequest;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.Tool;

/** Tools that say more than one thing in a call. */
public class Talks {
    @Tool(description = "Count")
    String count(Progress progress) {
        for (int i = 1; i <= 10; i++) progress.notificationBuilder().setProgress(i).setTotal(10).build().sendAndForget();
        return "counted";
    }

    @Tool(description = "Book")
    String book(Elicitation user) {
        var request = user.requestBuilder().setMessage("Which seat?").addSchemaProperty("row", new ElicitationRequest.IntegerSchema(true)).build();
        return "row " + request.sendAndAwait().content().getInteger("row");
    }
}
