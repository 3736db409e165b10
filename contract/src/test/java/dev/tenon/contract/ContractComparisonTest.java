package dev.tenon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.contract.json.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each rule: two items, and what the difference means. */
class ContractComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // hint | before | after | class
        "readOnlyHint | true | false | privilege-raising",
        "readOnlyHint | true | - | privilege-raising",
        "readOnlyHint | false | - | privilege-raising",
        "readOnlyHint | false | true | behavioural",
        "readOnlyHint | - | true | behavioural",
        "readOnlyHint | - | false | behavioural",
        "destructiveHint | false | true | privilege-raising",
        "destructiveHint | - | true | privilege-raising",
        "destructiveHint | true | - | privilege-raising",
        "destructiveHint | false | - | privilege-raising",
        "destructiveHint | true | false | behavioural",
        "destructiveHint | - | false | behavioural",
        "idempotentHint | true | false | privilege-raising",
        "idempotentHint | true | - | privilege-raising",
        "idempotentHint | false | - | privilege-raising",
        "idempotentHint | false | true | behavioural",
        "idempotentHint | - | true | behavioural",
        "idempotentHint | - | false | behavioural",
        "openWorldHint | false | true | privilege-raising",
        "openWorldHint | - | true | privilege-raising",
        "openWorldHint | true | - | privilege-raising",
        "openWorldHint | false | - | privilege-raising",
        "openWorldHint | true | false | behavioural",
        "openWorldHint | - | false | behavioural"
      })
  void weighsHints(String hint, @Nullable String before, @Nullable String after, String expected) {
    List<Change> changes =
        ItemComparison.compare(tool(annotations(hint, before)), tool(annotations(hint, after)));

    assertThat(changes).singleElement().extracting(Change::path).isEqualTo("annotations." + hint);
    assertThat(changes.get(0).type().word()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        // member | before | after | class
        "title | 'a' | 'b' | text",
        "description | 'a' | - | text",
        "icons | - | [{'src':'https://example.com/a.png'}] | text",
        "task | - | 'optional' | additive",
        "task | - | 'required' | breaking",
        "task | 'optional' | 'required' | breaking",
        "task | 'required' | 'optional' | additive",
        "task | 'optional' | - | breaking",
        "task | 'required' | - | breaking",
        "outputSchema | - | {'type':'string'} | additive",
        "outputSchema | {'type':'string'} | - | breaking",
        "inputSchema | {'type':'object'} | {'type':'object','maxProperties':1} | breaking",
        "own | 1 | 2 | behavioural",
        // the same in another way
        "outputSchema | {'type':'string','title':'a'} | {'title':'a','type':'string'} | text"
      })
  void weighsMembersOfTools(
      String member, @Nullable String before, @Nullable String after, String expected) {
    List<Change> changes =
        ItemComparison.compare(tool(members(member, before)), tool(members(member, after)));

    assertThat(changes).singleElement().extracting(Change::path).asString().startsWith(member);
    assertThat(changes.get(0).type().word()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SERVER | 'name':'a' | 'name':'b' | behavioural name was \"a\", is \"b\"",
        "SERVER | 'name':'a' | 'name':'a','instructions':'i'"
            + " | behavioural instructions is new: \"i\"",
        "SERVER | 'name':'a','websiteUrl':'u' | 'name':'a' | text websiteUrl is gone: \"u\"",
        "RESOURCE | 'uri':'a:b','name':'a' | 'uri':'a:b','name':'b'"
            + " | behavioural name was \"a\", is \"b\"",
        "RESOURCE | 'uri':'a:b','mimeType':'text/plain' | 'uri':'a:b','mimeType':'text/html'"
            + " | behavioural mimeType was \"text/plain\", is \"text/html\"",
        "TEMPLATE | 'uriTemplate':'a:{b}','argumentSchema':{'properties':{'b':{'type':'string'}}}"
            + " | 'uriTemplate':'a:{b}','argumentSchema':{'properties':{'b':{'type':'integer'}}}"
            + " | breaking argumentSchema.properties.b.type was \"string\", is \"integer\"",
        // a prompt's first argument, and one more that must be given
        "PROMPT | 'name':'p' | 'name':'p','arguments':[{'name':'a'}],"
            + "'argumentSchema':{'type':'object','properties':{'a':{}},'additionalProperties':false}"
            + " | additive argumentSchema.properties.a is new: {}",
        "PROMPT | 'name':'p' | 'name':'p','arguments':[{'name':'a'}],"
            + "'argumentSchema':{'type':'object','properties':{'a':{}},'required':['a'],"
            + "'additionalProperties':false}"
            + " | breaking argumentSchema.properties.a is new and required",
        // its texts are told once
        "PROMPT | 'name':'p','arguments':[{'name':'a','description':'d'}],"
            + "'argumentSchema':{'properties':{'a':{'description':'d'}}}"
            + " | 'name':'p','arguments':[{'name':'a','description':'e'}],"
            + "'argumentSchema':{'properties':{'a':{'description':'e'}}}"
            + " | text arguments.a.description was \"d\", is \"e\"",
        "PROMPT | 'name':'p','arguments':[{'name':'a'},{'name':'b'}]"
            + " | 'name':'p','arguments':[{'name':'b'},{'name':'a'}]"
            + " | behavioural arguments was [\"a\",\"b\"], is [\"b\",\"a\"]"
      })
  void weighsMembersOfOthers(ItemKind kind, String before, String after, String expected) {
    assertThat(ItemComparison.compare(item(kind, before), item(kind, after)))
        .extracting(change -> change.type().word() + ' ' + change)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        // before | after | class and path
        "- | {'who':'authenticated'} | breaking access",
        "{'who':'authenticated'} | - | privilege-raising access",
        "{'who':'everybody','rule':true} | - | privilege-raising access",
        "{'who':'nobody'} | {'who':'authenticated'} | privilege-raising access.who",
        "{'who':'authenticated'} | {'who':'nobody'} | breaking access.who",
        // all of some scopes
        "{'who':'authenticated','scopes':['a']} | {'who':'authenticated'}"
            + " | privilege-raising access.scopes",
        "{'who':'authenticated'} | {'who':'authenticated','scopes':['a']} | breaking access.scopes",
        "{'who':'authenticated','scopes':['a','b']} | {'who':'authenticated','scopes':['a']}"
            + " | privilege-raising access.scopes",
        "{'who':'authenticated','scopes':['a']} | {'who':'authenticated','scopes':['a','b']}"
            + " | breaking access.scopes",
        "{'who':'authenticated','scopes':['a']} | {'who':'authenticated','scopes':['b']}"
            + " | privilege-raising access.scopes",
        "{'who':'authenticated','scopes':['a','b']} | {'who':'authenticated','scopes':['b','a']}"
            + " | text access",
        // one of some scopes
        "{'who':'authenticated','scopes':['a','b']}"
            + " | {'who':'authenticated','scopes':['a','b'],'match':'any'}"
            + " | privilege-raising access.match",
        "{'who':'authenticated','scopes':['a','b'],'match':'any'}"
            + " | {'who':'authenticated','scopes':['a','b']} | breaking access.match",
        "{'who':'authenticated','scopes':['a'],'match':'any'}"
            + " | {'who':'authenticated','scopes':['a','b'],'match':'any'}"
            + " | privilege-raising access.scopes",
        "{'who':'authenticated','scopes':['a','b'],'match':'any'}"
            + " | {'who':'authenticated','scopes':['a'],'match':'any'} | breaking access.scopes",
        "{'who':'authenticated','scopes':['a','b'],'match':'any'}"
            + " | {'who':'authenticated','scopes':['b','c']} | breaking access.scopes",
        // roles
        "{'who':'authenticated','roles':['a']} | {'who':'authenticated'}"
            + " | privilege-raising access.roles",
        "{'who':'authenticated','roles':['a']} | {'who':'authenticated','roles':['a','b']}"
            + " | privilege-raising access.roles",
        "{'who':'authenticated','roles':['a','b']} | {'who':'authenticated','roles':['a']}"
            + " | breaking access.roles",
        // the rest
        "{'who':'authenticated','rule':true} | {'who':'authenticated'}"
            + " | privilege-raising access.rule",
        "{'who':'authenticated'} | {'who':'authenticated','rule':true} | breaking access.rule",
        "{'who':'authenticated'} | {'who':'authenticated','denied':'hidden'}"
            + " | behavioural access.denied"
      })
  void weighsWhoMayCall(@Nullable String before, @Nullable String after, String expected) {
    assertThat(
            ItemComparison.compare(tool(members("access", before)), tool(members("access", after))))
        .extracting(change -> change.type().word() + ' ' + change.path())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'scopes':['a'] | 'scopes':['a','b'] | additive scopes gained \"b\"",
        "'scopes':['a','b'] | 'scopes':['b'] | breaking scopes lost \"a\"",
        "'scopes':['a','b'] | 'scopes':['b','a'] | text scopes says the same in another way",
        "'scopeIncludes':{'a':['b']} | 'scopeIncludes':{'a':['b','c']}"
            + " | privilege-raising scopeIncludes.a gained \"c\"",
        "'scopeIncludes':{'a':['b','c']} | 'scopeIncludes':{'a':['b']}"
            + " | breaking scopeIncludes.a lost \"c\"",
        "'title':'t' | 'title':'t','scopeIncludes':{'a':['b']}"
            + " | privilege-raising scopeIncludes.a gained \"b\""
      })
  void weighsScopesOfServers(String before, String after, String expected) {
    assertThat(
            ItemComparison.compare(
                item(ItemKind.SERVER, "'name':'s'," + before),
                item(ItemKind.SERVER, "'name':'s'," + after)))
        .extracting(change -> change.type().word() + ' ' + change)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "TOOL | 'name':'a' | - | breaking tool \"a\": it is gone",
        "TOOL | - | 'name':'a' | additive tool \"a\": it is new",
        "TOOL | 'name':'a','title':'t' | 'name':'b','title':'t'"
            + " | breaking tool \"b\": it was called \"a\"",
        "RESOURCE | 'uri':'a:a','name':'n' | 'uri':'a:b','name':'n'"
            + " | breaking resource \"a:b\": it was called \"a:a\"",
        "TEMPLATE | 'uriTemplate':'a:{a}' | - | breaking resource template \"a:{a}\": it is gone",
        "PROMPT | 'name':'a' | - | breaking prompt \"a\": it is gone",
        "COMPLETION | 'prompt':'p','argument':'a' | -"
            + " | behavioural completion of \"a\" of the prompt \"p\": it is gone",
        "COMPLETION | - | 'resource':'a:{a}','argument':'a'"
            + " | additive completion of \"a\" of the resource \"a:{a}\": it is new"
      })
  void weighsWhatComesAndGoes(
      ItemKind kind, @Nullable String before, @Nullable String after, String expected) {
    List<ItemChange> changes =
        ContractComparison.compare(contract(kind, before), contract(kind, after));

    assertThat(changes)
        .extracting(
            change -> change.type().word() + ' ' + change.label() + ": " + change.changes().get(0))
        .containsExactly(expected);
  }

  @Test
  void listsAllDifferencesTheGravestFirst() {
    Item before = tool("'title':'a','annotations':{'readOnlyHint':true},'task':'optional'");
    Item after = tool("'title':'b','inputSchema':{'type':'object','default':{}}");

    ItemChange change =
        ContractComparison.compare(
                new ContractDocument(item(ItemKind.SERVER, "'name':'s'"), List.of(before)),
                new ContractDocument(item(ItemKind.SERVER, "'name':'s'"), List.of(after)))
            .get(0);

    assertThat(change.type()).isEqualTo(ChangeClass.PRIVILEGE_RAISING);
    assertThat(change.lines())
        .isEqualTo(
            "\n  annotations.readOnlyHint is gone: true"
                + "\n  task is gone: \"optional\" (breaking)"
                + "\n  inputSchema.default is new: {} (behavioural)"
                + "\n  inputSchema.additionalProperties is gone: false (additive)"
                + "\n  title was \"a\", is \"b\" (text)");
  }

  @Test
  void clipsLongValuesBetweenCharacters() {
    String emoji = "\ud83d\ude00";

    Change change = Change.of(ChangeClass.TEXT, "title", emoji.repeat(200), null);

    assertThat(change.toString()).isEqualTo("title is gone: \"" + emoji.repeat(99) + "...");
  }

  private static ContractDocument contract(ItemKind kind, @Nullable String members) {
    List<Item> items = new ArrayList<>();
    if (members != null) {
      items.add(item(kind, members));
    }
    return new ContractDocument(item(ItemKind.SERVER, "'name':'s'"), items);
  }

  private static String annotations(String hint, @Nullable String value) {
    return value == null ? "" : "'annotations':{'" + hint + "':" + value + '}';
  }

  private static String members(String member, @Nullable String value) {
    return value == null ? "" : "'" + member + "':" + value;
  }

  private static Item tool(String members) {
    return item(ItemKind.TOOL, "'name':'t'" + (members.isEmpty() ? "" : ",") + members);
  }

  private static Item item(ItemKind kind, String members) {
    try {
      Map<String, String> read = JsonParser.members('{' + members.replace('\'', '"') + '}');
      String key = kind.key(read);
      assertThat(key).isNotNull();
      return new Item(kind, String.valueOf(key), read);
    } catch (JsonParser.SyntaxException e) {
      throw new AssertionError(e.fault(), e);
    }
  }
}
