package dev.tenon.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallTest {
  private final ServerFixture server = new ServerFixture();

  @Test
  void sendsOneRequestOfTheModernRevision() {
    server.response = result("'content':[]");
    assertThat(server.run("--call", "find_orders", "{\"customer\": \"ä\"}")).isZero();
    assertThat(server.requests)
        .containsExactly(
            json(
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'_meta':{"
                    + "'io.modelcontextprotocol/protocolVersion':'2026-07-28',"
                    + "'io.modelcontextprotocol/clientCapabilities':{}},"
                    + "'name':'find_orders','arguments':{'customer': 'ä'}}}"));
  }

  @Test
  void leftOutArgumentsAreNone() {
    server.response = result("'content':[]");
    assertThat(server.run("--call", "cancel")).isZero();
    assertThat(server.requests.get(0)).contains(json("'name':'cancel','arguments':{}"));
  }

  @Test
  void readsArgumentsFromStandardInput() {
    server.in = "{\n  \"customer\": \"7\"\n}\n";
    server.response = result("'content':[]");
    assertThat(server.run("--call", "find_orders", "-")).isZero();
    assertThat(server.requests.get(0)).contains("\"customer\": \"7\"");
  }

  @Test
  void printsTheText() {
    server.response =
        result("'content':[{'type':'text','text':'Grüße'},{'type':'text','text':'two\\nlines'}]");
    assertThat(server.run("--call", "cancel")).isZero();
    assertThat(server.out()).isEqualTo("Grüße\ntwo\nlines\n");
    assertThat(server.err()).isEmpty();
  }

  @Test
  void printsStructuredContentAsJsonOverSeveralLines() {
    server.response =
        result(
            "'content':[{'type':'text','text':'{}'}],'structuredContent':{'hits':[{'id':1.50,"
                + "'n':123456789012345678901234567890}],'none':[],'empty':{},'ok':true,"
                + "'what':null,'quote':'\\\"é'}");
    assertThat(server.run("--call", "cancel")).isZero();
    assertThat(server.out())
        .isEqualTo(
            """
            {
              "hits": [
                {
                  "id": 1.50,
                  "n": 123456789012345678901234567890
                }
              ],
              "none": [],
              "empty": {},
              "ok": true,
              "what": null,
              "quote": "\\"é"
            }
            """);
  }

  @Test
  void namesContentThatIsNoText() {
    server.response =
        result(
            "'content':[{'type':'image','data':'AAAA','mimeType':'image/png'},"
                + "{'type':'resource_link','uri':'a://b','name':'b'},"
                + "{'type':'resource','resource':{'uri':'a://c','text':'inside'}},"
                + "{'type':'resource','resource':{'uri':'a://d','blob':'AAAA'}}]");
    assertThat(server.run("--call", "cancel")).isZero();
    assertThat(server.out())
        .isEqualTo(
            """
            [image image/png, 4 characters of Base64]
            [resource_link a://b b]
            inside
            [resource a://d, 4 characters of Base64]
            """);
  }

  @Test
  void anErrorOfTheToolGoesToStandardErrorAndIsOne() {
    server.response =
        result(
            "'content':[{'type':'text','text':'no such order'}],'isError':true,"
                + "'structuredContent':{'code':'not_found'}");
    assertThat(server.run("--call", "cancel", "{}")).isEqualTo(1);
    assertThat(server.out()).isEmpty();
    assertThat(server.err()).isEqualTo("no such order\n");
  }

  @Test
  void anErrorOfTheProtocolIsOne() {
    server.response =
        json("{'jsonrpc':'2.0','id':1,'error':{'code':-32602,'message':'bad','data':{'a':1}}}");
    assertThat(server.run("--call", "cancel")).isEqualTo(1);
    assertThat(server.out()).isEmpty();
    assertThat(server.err()).isEqualTo("bad\n{\n  \"a\": 1\n}\n");
  }

  @Test
  void aQuestionToTheUserCannotBeAnswered() {
    server.response =
        json(
            "{'jsonrpc':'2.0','id':1,'result':{'resultType':'input_required','requestState':'x'}}");
    assertThat(server.run("--call", "cancel")).isEqualTo(1);
    assertThat(server.err())
        .isEqualTo("cancel asks the user something, which the command line cannot answer\n");
  }

  @Test
  void aToolThatNeedsAnAbilityOfTheClientIsToldOfInWords() {
    server.response =
        json(
            "{'jsonrpc':'2.0','id':1,'error':{'code':-32021,'message':'It needs roots.',"
                + "'data':{'requiredCapabilities':{'roots':{}}}}}");
    assertThat(server.run("--call", "cancel")).isEqualTo(1);
    assertThat(server.err())
        .isEqualTo(
            """
            It needs roots.
            The command line has none and cannot answer questions: use an MCP client.
            """);
  }

  @Test
  void anUnknownToolIsTwoAndNamesTheNearest() {
    assertThat(server.run("--call", "find_order")).isEqualTo(2);
    assertThat(server.err())
        .isEqualTo("orders: there is no tool \"find_order\"; did you mean \"find_orders\"?\n");
    server.err.reset();
    assertThat(server.run("--call", "xyz")).isEqualTo(2);
    assertThat(server.err())
        .isEqualTo("orders: there is no tool \"xyz\"; --list prints those there are\n");
    assertThat(server.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "{'a':1,}",
        "{'a':1} {}",
        "[1]",
        "7",
        "{'a':1,'a':2}",
        "{'a':[[[[[[[[[[1]]]]]]]]]]}",
        "no json"
      })
  void argumentsThatAreNoJsonObjectAreTwo(String arguments) {
    server.environment = Map.of("TENON_MAX_DEPTH", "8");
    assertThat(server.run("--call", "cancel", json(arguments))).isEqualTo(2);
    assertThat(server.err()).startsWith("orders: the arguments ").hasLineCount(1);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void argumentsAreBounded() {
    server.in = "{\"a\": \"" + "x".repeat(300) + "\"}";
    assertThat(server.run("--call", "cancel", "-", "--max-message-bytes", "256")).isEqualTo(2);
    assertThat(server.err()).isEqualTo("orders: the arguments are longer than 256 bytes\n");
  }

  private static String result(String members) {
    return json("{'jsonrpc':'2.0','id':1,'result':{'resultType':'complete'," + members + "}}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
