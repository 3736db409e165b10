package dev.tenon.processor.contract;

import dev.tenon.contract.Item;
import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an item, as a contract says it: compact JSON, in which what is usual is left out. A
 * class says nothing of {@code who} where it leaves that to its server.
 */
final class ItemAccess {
  /** The member of an item. */
  static final String MEMBER = "access";

  private static final String WHO = "who";
  private static final String RULE = "rule";

  private ItemAccess() {}

  /** What {@code policies} say of it, or null when they say nothing. */
  static @Nullable String of(List<PolicyModel> policies) {
    Members members = new Members();
    for (PolicyModel policy : policies) {
      if (policy instanceof PolicyModel.Access access) {
        add(access, members);
        break;
      }
    }
    if (policies.stream().anyMatch(PolicyModel.Ruled.class::isInstance)) {
      members.flag(RULE, true);
    }
    return members.isEmpty() ? null : members.json();
  }

  private static void add(PolicyModel.Access access, Members members) {
    List<String> scopes = Word.texts(access.scopes());
    List<String> roles = Word.texts(access.roles());
    members
        .text(WHO, lower(access.who()))
        .raw("scopes", scopes.isEmpty() ? null : JsonText.array(scopes))
        .text("match", access.match().equals("ANY") ? "any" : null)
        .raw("roles", roles.isEmpty() ? null : JsonText.array(roles))
        .text("denied", access.denied().equals("HIDDEN") ? "hidden" : null);
  }

  private static String lower(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  /** The item with all that holds for it on a server; nothing where everybody may use it. */
  static Item on(List<PolicyModel> ofServer, Item item) {
    String own = item.value(MEMBER);
    String server = of(ofServer);
    if (own == null && server == null) {
      return item;
    }
    Map<String, String> declared = members(own);
    Map<String, String> usual = members(server);
    Map<String, String> all = new LinkedHashMap<>(declared.containsKey(WHO) ? declared : usual);
    all.putIfAbsent(WHO, JsonText.quote(lower(PolicyModel.Access.EVERYBODY)));
    all.remove(RULE);
    if (declared.containsKey(RULE) || usual.containsKey(RULE)) {
      all.put(RULE, "true");
    }
    Map<String, String> members = new LinkedHashMap<>(item.members());
    members.remove(MEMBER);
    if (!all.equals(Map.of(WHO, JsonText.quote(lower(PolicyModel.Access.EVERYBODY))))) {
      JsonText text = new JsonText();
      all.forEach(text::raw);
      members.put(MEMBER, text.end());
    }
    return Item.of(item.kind(), members);
  }

  /** Whether an item says itself for whom it is. */
  static boolean saysWho(Item item) {
    return members(item.value(MEMBER)).containsKey(WHO);
  }

  /** Whether what holds on a server asks for more than a known caller, or says why it does not. */
  static boolean isProtected(List<PolicyModel> ofServer) {
    for (PolicyModel policy : ofServer) {
      if (policy instanceof PolicyModel.Access access) {
        return access.needsMore()
            || !access.reason().isEmpty()
            || access.who().equals(PolicyModel.Access.NOBODY);
      }
    }
    return false;
  }

  /** The scopes that an item asks for. */
  static List<String> scopes(Item item) {
    Object scopes = parse(members(item.value(MEMBER)).get("scopes"));
    return scopes instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** In words, for people; empty for everybody. */
  static String words(Item item) {
    Map<String, String> access = members(item.value(MEMBER));
    if (access.isEmpty()) {
      return "";
    }
    String who = String.valueOf(parse(access.get(WHO)));
    if (who.equals(lower(PolicyModel.Access.NOBODY))) {
      return who;
    }
    boolean isAny = access.containsKey("match");
    StringBuilder words = new StringBuilder();
    add(words, scopes(item), isAny ? " or " : " and ");
    Object roles = parse(access.get("roles"));
    if (roles instanceof List<?> list) {
      words.append(words.isEmpty() ? "as " : ", as ");
      add(words, list.stream().map(String::valueOf).toList(), " or ");
    }
    if (words.isEmpty()) {
      words.append(who);
    }
    words.append(access.containsKey(RULE) ? ", if a rule agrees" : "");
    return words.append(access.containsKey("denied") ? ", hidden from others" : "").toString();
  }

  private static void add(StringBuilder words, List<String> names, String between) {
    words.append(String.join(between, names.stream().map(Markdown::code).toList()));
  }

  private static Map<String, String> members(@Nullable String json) {
    try {
      return json == null ? Map.of() : JsonParser.members(json);
    } catch (JsonParser.SyntaxException e) {
      throw new IllegalStateException("an item holds what is no JSON: " + json, e);
    }
  }

  private static @Nullable Object parse(@Nullable String json) {
    return json == null ? null : SchemaRows.parse(json);
  }
}
