package dev.tenon.runtime.registry;

import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.FormTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All features of a server, in the order in which lists show them: by name, by URI. Immutable and
 * thread-safe.
 */
public final class Registry implements FormTypes {
  private final Map<String, ToolEntry> tools;
  private final Map<String, ResourceEntry> resources;
  private final Map<String, ResourceEntry> templates;
  private final Map<String, UriTemplate> parsed;
  private final List<UriTemplate> matchers;
  private final Map<String, PromptEntry> prompts;
  private final Map<String, CompletionEntry> completions;
  private final Map<String, FormType<?>> forms;
  private final List<HealthEntry> health;
  private final Set<ListKind> offered;

  private Registry(Builder builder) {
    this.tools = Collections.unmodifiableMap(new TreeMap<>(builder.tools));
    this.resources = Collections.unmodifiableMap(new TreeMap<>(builder.resources));
    this.templates = Collections.unmodifiableMap(new TreeMap<>(builder.templates));
    this.parsed = parsed(templates.keySet(), builder.parsed);
    this.matchers = matchers(parsed.values());
    this.prompts = Collections.unmodifiableMap(new TreeMap<>(builder.prompts));
    this.completions = Collections.unmodifiableMap(new TreeMap<>(builder.completions));
    this.forms = Map.copyOf(builder.forms);
    this.health = List.copyOf(builder.health);
    this.offered = offered(builder.offered);
  }

  private Set<ListKind> offered(Set<ListKind> before) {
    EnumSet<ListKind> kinds = EnumSet.noneOf(ListKind.class);
    kinds.addAll(before);
    if (!tools.isEmpty()) {
      kinds.add(ListKind.TOOLS);
    }
    if (!resources.isEmpty() || !templates.isEmpty()) {
      kinds.add(ListKind.RESOURCES);
    }
    if (!prompts.isEmpty()) {
      kinds.add(ListKind.PROMPTS);
    }
    return kinds;
  }

  /** Starts an empty registry. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts a registry that has everything this one has. */
  Builder copy() {
    Builder builder = new Builder();
    builder.tools.putAll(tools);
    builder.resources.putAll(resources);
    builder.templates.putAll(templates);
    builder.parsed.putAll(parsed);
    builder.prompts.putAll(prompts);
    builder.completions.putAll(completions);
    builder.forms.putAll(forms);
    builder.health.addAll(health);
    builder.offered.addAll(offered);
    return builder;
  }

  /**
   * Whether the server has such a list. Once it had an entry, it has the list, be it empty: clients
   * were told so.
   */
  public boolean offers(ListKind kind) {
    return offered.contains(kind);
  }

  /** All tools. */
  public Collection<ToolEntry> tools() {
    return tools.values();
  }

  /** The tool with this name, or null. */
  public @Nullable ToolEntry tool(String name) {
    return tools.get(name);
  }

  /** All resources with a fixed URI. */
  public Collection<ResourceEntry> resources() {
    return resources.values();
  }

  /** All resource templates. */
  public Collection<ResourceEntry> templates() {
    return templates.values();
  }

  /** The template written like this, or null. */
  public @Nullable ResourceEntry template(String uriTemplate) {
    return templates.get(uriTemplate);
  }

  /**
   * Finds the resource that {@code uri} names: one with exactly this URI, or the first template
   * that matches it; null when there is none.
   */
  public @Nullable ResourceMatch resource(String uri) {
    ResourceEntry fixed = resources.get(uri);
    if (fixed != null) {
      return new ResourceMatch(fixed, Map.of());
    }
    for (UriTemplate matcher : matchers) {
      Map<String, String> variables = matcher.match(uri);
      if (variables != null) {
        ResourceEntry template = templates.get(matcher.template());
        return template == null ? null : new ResourceMatch(template, variables);
      }
    }
    return null;
  }

  /** The names of the variables of a template. */
  public Set<String> variables(ResourceEntry template) {
    UriTemplate known = parsed.get(template.uri());
    return known == null ? Set.of() : known.variables();
  }

  /** All prompts. */
  public Collection<PromptEntry> prompts() {
    return prompts.values();
  }

  /** The prompt with this name, or null. */
  public @Nullable PromptEntry prompt(String name) {
    return prompts.get(name);
  }

  /** All health checks, which clients do not see. */
  public List<HealthEntry> healthChecks() {
    return health;
  }

  /** Whether anything can be completed. */
  public boolean hasCompletions() {
    return !completions.isEmpty();
  }

  /** All completions. */
  public Collection<CompletionEntry> completions() {
    return completions.values();
  }

  /** The completion of an argument, or null when it has none. */
  public @Nullable CompletionEntry completion(String target, boolean ofPrompt, String argument) {
    return completions.get(completionKey(target, ofPrompt, argument));
  }

  @Override
  @SuppressWarnings("unchecked") // The form of a class reads values of that class.
  public <T> @Nullable FormType<T> form(Class<T> type) {
    return (FormType<T>) forms.get(type.getName());
  }

  @Override
  public @Nullable FormType<?> form(String className) {
    return forms.get(className);
  }

  /** Parses the templates; those that an older registry has parsed are taken over. */
  private static Map<String, UriTemplate> parsed(
      Collection<String> templates, Map<String, UriTemplate> before) {
    Map<String, UriTemplate> parsed = new HashMap<>();
    for (String template : templates) {
      UriTemplate known = before.get(template);
      parsed.put(template, known == null ? UriTemplate.parse(template) : known);
    }
    return parsed;
  }

  private static List<UriTemplate> matchers(Collection<UriTemplate> templates) {
    List<UriTemplate> matchers = new ArrayList<>(templates);
    // The most literal text first, so that notes://index/{id} wins over notes://{+path}.
    matchers.sort(UriTemplate.MOST_SPECIFIC_FIRST);
    return List.copyOf(matchers);
  }

  private static String completionKey(String target, boolean ofPrompt, String argument) {
    return (ofPrompt ? "p" : "r") + '\0' + target + '\0' + argument;
  }

  /**
   * A resource found by its URI.
   *
   * @param entry the resource or template
   * @param variables the values of the template's variables, decoded; empty for a fixed URI
   */
  public record ResourceMatch(ResourceEntry entry, Map<String, String> variables) {}

  /** Collects entries; a name that is taken is refused. For one thread. */
  public static final class Builder {
    private final Map<String, ToolEntry> tools = new TreeMap<>();
    private final Map<String, ResourceEntry> resources = new TreeMap<>();
    private final Map<String, ResourceEntry> templates = new TreeMap<>();
    private final Map<String, PromptEntry> prompts = new TreeMap<>();
    private final Map<String, CompletionEntry> completions = new TreeMap<>();
    private final Map<String, FormType<?>> forms = new HashMap<>();
    private final List<HealthEntry> health = new ArrayList<>();
    private final Map<String, UriTemplate> parsed = new HashMap<>();
    private final Set<ListKind> offered = EnumSet.noneOf(ListKind.class);

    private Builder() {}

    /** Adds a tool. */
    public Builder add(ToolEntry tool) {
      return put(tools, tool.name(), tool, "tool");
    }

    /** Adds a prompt. */
    public Builder add(PromptEntry prompt) {
      return put(prompts, prompt.name(), prompt, "prompt");
    }

    /** Adds a resource, or a template when its URI has variables. */
    public Builder add(ResourceEntry resource) {
      return resource.uri().indexOf('{') < 0
          ? put(resources, resource.uri(), resource, "resource")
          : put(templates, resource.uri(), resource, "resource template");
    }

    /** Adds a completion. */
    public Builder add(CompletionEntry entry) {
      String key = completionKey(entry.target(), entry.ofPrompt(), entry.argument());
      return put(completions, key, entry, "completion");
    }

    /** Adds a health check. */
    public Builder add(HealthEntry check) {
      health.add(check);
      return this;
    }

    /** Adds a form; several classes may ask with the same one. */
    public Builder add(FormType<?> form) {
      forms.putIfAbsent(form.type().getName(), form);
      return this;
    }

    /** Whether there is a tool with the name of {@code tool}. */
    public boolean has(ToolEntry tool) {
      return tools.containsKey(tool.name());
    }

    /** Whether there is a prompt with the name of {@code prompt}. */
    public boolean has(PromptEntry prompt) {
      return prompts.containsKey(prompt.name());
    }

    /** Whether there is a resource or template with the URI of {@code resource}. */
    public boolean has(ResourceEntry resource) {
      return (resource.uri().indexOf('{') < 0 ? resources : templates).containsKey(resource.uri());
    }

    /** Takes a tool away; returns whether there was one. */
    public boolean removeTool(String name) {
      return tools.remove(name) != null;
    }

    /** Takes a prompt and its completions away; returns whether there was one. */
    public boolean removePrompt(String name) {
      removeCompletions(name, true);
      return prompts.remove(name) != null;
    }

    /** Takes a resource or template and its completions away; returns whether there was one. */
    public boolean removeResource(String uri) {
      removeCompletions(uri, false);
      return (uri.indexOf('{') < 0 ? resources : templates).remove(uri) != null;
    }

    private void removeCompletions(String target, boolean ofPrompt) {
      Iterator<CompletionEntry> entries = completions.values().iterator();
      while (entries.hasNext()) {
        CompletionEntry entry = entries.next();
        if (entry.ofPrompt() == ofPrompt && entry.target().equals(target)) {
          entries.remove();
        }
      }
    }

    /** Makes the registry. */
    public Registry build() {
      return new Registry(this);
    }

    private <T> Builder put(Map<String, T> entries, String key, T entry, String kind) {
      if (entries.putIfAbsent(key, entry) != null) {
        throw new IllegalArgumentException(
            "there are two of the " + kind + " " + key.replace('\0', ' '));
      }
      return this;
    }
  }
}
