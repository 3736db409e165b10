package dev.tenon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.contract.SchemaComparison.Direction;
import dev.tenon.contract.json.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each rule: two schemas, and what the difference means. */
class SchemaComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // types
        "{'type':'string'} | {'type':'integer'} | breaking s.type was \"string\", is \"integer\"",
        "{'type':'number'} | {'type':'integer'} | breaking s.type was \"number\", is \"integer\"",
        "{'type':'integer'} | {'type':'number'} | additive s.type was \"integer\", is \"number\"",
        "{'type':['string','null']} | {'type':'string'}"
            + " | breaking s.type was [\"string\",\"null\"], is \"string\"",
        "{'type':'string'} | {} | additive s.type is gone: \"string\"",
        "{'type':['null','string']} | {'type':['string','null']} | ",
        // what is said of a type that is another now does not count
        "{'type':'string','maxLength':5} | {'type':'integer','maximum':5}"
            + " | breaking s.type was \"string\", is \"integer\"",
        // values
        "{'enum':['a','b']} | {'enum':['a']} | breaking s.enum lost \"b\"",
        "{'enum':['a']} | {'enum':['a','b','c']} | additive s.enum gained \"b\", \"c\"",
        "{'enum':['a','b']} | {'enum':['b','a']}"
            + " | behavioural s.enum was [\"a\",\"b\"], is [\"b\",\"a\"]",
        "{} | {'enum':['a']} | breaking s.enum is new: [\"a\"]",
        "{'enum':['a']} | {} | additive s.enum is gone: [\"a\"]",
        "{'const':'a'} | {'enum':['a','b']} | additive s.const gained \"b\"",
        // ranges and lengths
        "{'minimum':1} | {'minimum':2} | breaking s.minimum was 1, is 2",
        "{'minimum':1} | {'minimum':0} | additive s.minimum was 1, is 0",
        "{'minimum':1} | {'minimum':1.0} | ",
        "{'maximum':9} | {'maximum':8} | breaking s.maximum was 9, is 8",
        "{'maximum':9} | {} | additive s.maximum is gone: 9",
        "{} | {'exclusiveMinimum':0} | breaking s.exclusiveMinimum is new: 0",
        "{'exclusiveMaximum':3} | {'exclusiveMaximum':4}"
            + " | additive s.exclusiveMaximum was 3, is 4",
        "{'minLength':1} | {'minLength':2} | breaking s.minLength was 1, is 2",
        "{'maxLength':9} | {'maxLength':10} | additive s.maxLength was 9, is 10",
        "{'minItems':1} | {'minItems':2} | breaking s.minItems was 1, is 2",
        "{'maxItems':2} | {'maxItems':1} | breaking s.maxItems was 2, is 1",
        "{'minProperties':1} | {} | additive s.minProperties is gone: 1",
        "{'maxProperties':2} | {'maxProperties':1} | breaking s.maxProperties was 2, is 1",
        "{'uniqueItems':false} | {'uniqueItems':true}"
            + " | breaking s.uniqueItems was false, is true",
        "{'uniqueItems':true} | {} | additive s.uniqueItems is gone: true",
        "{'multipleOf':5} | {'multipleOf':10} | breaking s.multipleOf was 5, is 10",
        "{'multipleOf':10} | {'multipleOf':5} | additive s.multipleOf was 10, is 5",
        "{'multipleOf':2} | {'multipleOf':3} | breaking s.multipleOf was 2, is 3",
        // what cannot be compared
        "{'pattern':'a'} | {'pattern':'b'} | breaking s.pattern was \"a\", is \"b\"",
        "{} | {'pattern':'b'} | breaking s.pattern is new: \"b\"",
        "{'format':'uuid'} | {} | additive s.format is gone: \"uuid\"",
        "{'contentEncoding':'base64'} | {} | additive s.contentEncoding is gone: \"base64\"",
        "{'not':{'type':'null'}} | {'not':{'type':'object'}}"
            + " | breaking s.not was {\"type\":\"null\"}, is {\"type\":\"object\"}",
        // properties
        "{'properties':{'a':{}}} | {'properties':{}} | breaking s.properties.a is gone: {}",
        "{'properties':{}} | {'properties':{'a':{}}} | additive s.properties.a is new: {}",
        "{'properties':{}} | {'properties':{'a':{}},'required':['a']}"
            + " | breaking s.properties.a is new and required",
        "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']}"
            + " | breaking s.properties.a is required now",
        "{'properties':{'a':{}},'required':['a']} | {'properties':{'a':{}}}"
            + " | additive s.properties.a is optional now",
        "{'required':['a']} | {'required':['b']} | additive s.properties.a is optional now;"
            + " breaking s.properties.b is required now",
        "{'properties':{'a':{'minimum':1}}} | {'properties':{'a':{'minimum':2}}}"
            + " | breaking s.properties.a.minimum was 1, is 2",
        "{} | {'additionalProperties':false} | breaking s.additionalProperties is new: false",
        "{'additionalProperties':false} | {} | additive s.additionalProperties is gone: false",
        "{'additionalProperties':{'maximum':2}} | {'additionalProperties':{'maximum':1}}"
            + " | breaking s.additionalProperties.maximum was 2, is 1",
        "{'additionalProperties':{'type':'string'}} | {'additionalProperties':false}"
            + " | breaking s.additionalProperties was {\"type\":\"string\"}, is false",
        "{'propertyNames':{'enum':['a','b']}} | {'propertyNames':{'enum':['a']}}"
            + " | breaking s.propertyNames.enum lost \"b\"",
        // elements
        "{'items':{'maximum':2}} | {'items':{'maximum':1}} | breaking s.items.maximum was 2, is 1",
        "{'items':true} | {'items':false} | breaking s.items was true, is false",
        "{'prefixItems':[{'maximum':2}]} | {'prefixItems':[{'maximum':3}]}"
            + " | additive s.prefixItems[0].maximum was 2, is 3",
        // what only describes, and what a server does
        "{'title':'a'} | {'title':'b'} | text s.title was \"a\", is \"b\"",
        "{} | {'description':'b'} | text s.description is new: \"b\"",
        "{'default':1} | {'default':2} | behavioural s.default was 1, is 2",
        "{'default':1} | {} | behavioural s.default is gone: 1",
        "{'x-own':1} | {'x-own':2} | behavioural s.x-own was 1, is 2",
        "{} | {'x-mcp-header':'Region'} | breaking s.x-mcp-header is new: \"Region\"",
        "{'x-mcp-header':'Region'} | {} | behavioural s.x-mcp-header is gone: \"Region\""
      })
  void weighsWhatClientsSend(String before, String after, @Nullable String expected) {
    assertThat(differences(Direction.IN, before, after)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'integer'} | {'type':'number'} | breaking s.type was \"integer\", is \"number\"",
        "{'type':'number'} | {'type':'integer'} | additive s.type was \"number\", is \"integer\"",
        "{'type':'string'} | {'type':'integer'} | breaking s.type was \"string\", is \"integer\"",
        "{'enum':['a']} | {'enum':['a','b']} | breaking s.enum gained \"b\"",
        "{'enum':['a','b']} | {'enum':['a']} | additive s.enum lost \"b\"",
        "{'maximum':9} | {'maximum':10} | breaking s.maximum was 9, is 10",
        "{'maximum':9} | {'maximum':8} | additive s.maximum was 9, is 8",
        "{'format':'uuid'} | {} | breaking s.format is gone: \"uuid\"",
        "{'pattern':'a'} | {'pattern':'b'} | breaking s.pattern was \"a\", is \"b\"",
        "{'properties':{'a':{}}} | {'properties':{}} | breaking s.properties.a is gone: {}",
        "{'properties':{}} | {'properties':{'a':{}},'required':['a']}"
            + " | additive s.properties.a is new: {}",
        "{'properties':{'a':{}},'required':['a']} | {'properties':{'a':{}}}"
            + " | breaking s.properties.a may be absent now",
        "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']}"
            + " | additive s.properties.a is required now",
        "{'additionalProperties':false} | {} | additive s.additionalProperties is gone: false",
        "{} | {'additionalProperties':false} | additive s.additionalProperties is new: false",
        "{'additionalProperties':{'type':'string'}} | {'additionalProperties':false}"
            + " | breaking s.additionalProperties was {\"type\":\"string\"}, is false"
      })
  void weighsWhatTheServerSends(String before, String after, @Nullable String expected) {
    assertThat(differences(Direction.OUT, before, after)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a value that may be null now
        "{'type':'object','description':'d'}"
            + " | {'anyOf':[{'type':'object'},{'type':'null'}],'description':'e'}"
            + " | additive s.anyOf gained {\"type\":\"null\"}; text s.description was \"d\", is \"e\"",
        "{'anyOf':[{'type':'array'},{'type':'null'}]} | {'type':'array'}"
            + " | breaking s.anyOf lost {\"type\":\"null\"}",
        "{'anyOf':[{'type':'array','maxItems':1},{'type':'null'}]}"
            + " | {'anyOf':[{'type':'array','maxItems':2},{'type':'null'}]}"
            + " | additive s.anyOf[0].maxItems was 1, is 2",
        // variants that a property tells apart, in another order
        "{'oneOf':[{'properties':{'k':{'const':'a'},'x':{}}},{'properties':{'k':{'const':'b'}}}]}"
            + " | {'oneOf':[{'properties':{'k':{'const':'b'}}},{'properties':{'k':{'const':'a'}}}]}"
            + " | breaking s.oneOf[1].properties.x is gone: {}",
        "{'oneOf':[{'properties':{'k':{'const':'a'}}}]}"
            + " | {'oneOf':[{'properties':{'k':{'const':'a'}}},{'type':'string'}]}"
            + " | additive s.oneOf gained {\"type\":\"string\"}",
        // a list of alternatives beside other keywords restricts them
        "{'type':'object'} | {'type':'object','anyOf':[{'required':['a']}]}"
            + " | breaking s.anyOf is new: [{\"required\":[\"a\"]}]",
        "{'allOf':[{'maximum':1}]} | {'allOf':[{'maximum':2},{'minimum':0}]}"
            + " | additive s.allOf[0].maximum was 1, is 2; breaking s.allOf[1].minimum is new: 0"
      })
  void matchesAlternatives(String before, String after, @Nullable String expected) {
    assertThat(differences(Direction.IN, before, after)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the same, written in place or not, and under another name
        "{'items':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':1}}} | {'items':{'maximum':1}} | ",
        "{'items':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':1}}}"
            + " | {'items':{'$ref':'#/$defs/B'},'$defs':{'B':{'maximum':1}}} | ",
        // the reference is the same, what it leads to is not
        "{'items':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':1}}}"
            + " | {'items':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':0}}}"
            + " | breaking s.items.maximum was 1, is 0",
        "{'not':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':1}}}"
            + " | {'not':{'$ref':'#/$defs/A'},'$defs':{'A':{'maximum':0}}}"
            + " | breaking s.not was {\"$ref\":{\"maximum\":1}}, is {\"$ref\":{\"maximum\":0}}",
        // a type that contains itself
        "{'$ref':'#/$defs/N','$defs':{'N':{'properties':{'next':{'$ref':'#/$defs/N'}}}}}"
            + " | {'$ref':'#/$defs/N','$defs':{'N':{'properties':{'next':{'$ref':'#/$defs/N'}},"
            + "'required':['next']}}} | breaking s.properties.next is required now",
        "{'properties':{'a':{'$ref':'#'}}} | {'properties':{'a':{'$ref':'#'},'b':{}}}"
            + " | additive s.properties.b is new: {}",
        "{'$ref':'https://example.com/a'} | {'$ref':'https://example.com/b'}"
            + " | breaking s.$ref was \"https://example.com/a\", is \"https://example.com/b\""
      })
  void followsReferences(String before, String after, @Nullable String expected) {
    assertThat(differences(Direction.IN, before, after)).isEqualTo(list(expected));
  }

  private static List<String> list(@Nullable String expected) {
    return expected == null ? List.of() : List.of(expected.split("; "));
  }

  private static List<String> differences(Direction direction, String before, String after) {
    List<Change> changes = new ArrayList<>();
    new SchemaComparison(direction, parse(before), parse(after), changes).compare("s");
    return changes.stream().map(change -> change.type().word() + ' ' + change).toList();
  }

  private static Object parse(String json) {
    try {
      return JsonParser.parse(json.replace('\'', '"'));
    } catch (JsonParser.SyntaxException e) {
      throw new AssertionError(e.fault(), e);
    }
  }
}
