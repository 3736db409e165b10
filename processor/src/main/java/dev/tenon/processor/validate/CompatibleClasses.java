package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ToolModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A class from the class path brings no name that another class of the server has. */
final class CompatibleClasses implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      new Server(server, diagnostics).check();
    }
  }

  private static final class Server {
    private final ServerModel server;
    private final Diagnostics diagnostics;
    private final Map<String, String> owners = new HashMap<>();

    Server(ServerModel server, Diagnostics diagnostics) {
      this.server = server;
      this.diagnostics = diagnostics;
    }

    void check() {
      for (FeatureClassModel type : server.features()) {
        String owner = type.type().simpleName();
        for (ToolModel tool : type.tools()) {
          owners.putIfAbsent("tool " + tool.presentation().name(), owner);
        }
        for (PromptModel prompt : type.prompts()) {
          owners.putIfAbsent("prompt " + prompt.presentation().name(), owner);
        }
        for (ResourceModel resource : type.resources()) {
          owners.putIfAbsent("resource " + resource.uri(), owner);
        }
      }
      for (FeatureClassModel type : server.features()) {
        Compiled names = Compiled.of(type);
        check(type, "tool", names.tools());
        check(type, "prompt", names.prompts());
        check(type, "resource", names.uris());
      }
    }

    private void check(FeatureClassModel type, String kind, List<String> names) {
      for (String name : new LinkedHashSet<>(names)) {
        String owner = type.type().simpleName();
        String before = owners.putIfAbsent(kind + " " + name, owner);
        if (before != null) {
          diagnostics.report(
              NameProblem.DUPLICATE_IN_COMPILED, place(type), kind, name, before, owner);
        }
      }
    }

    private Origin place(FeatureClassModel type) {
      for (ServerModel.Listed listed : server.listed()) {
        if (listed.type().equals(type.type())) {
          return listed.origin();
        }
      }
      return server.origin();
    }
  }
}
