package dev.tenon.processor.collect;

import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FormModel;
import dev.tenon.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which generated class offers an annotated form. In each server it is one: that of the
 * class around the form; else the first of the form's package; else, for a form that all code can
 * see, the first of all. A class whose server is compiled elsewhere offers every form that it can
 * see, because nobody knows in what company it will be.
 */
final class FormHomes {
  private final Map<String, FeatureClassModel> classes = new HashMap<>();
  private final List<FormModel> forms;

  private FormHomes(List<FeatureClassModel> classes, List<FormModel> forms) {
    this.forms = forms;
    for (FeatureClassModel type : classes) {
      this.classes.put(name(type), type);
    }
  }

  /** The classes of a compilation, by name, with the forms that each offers. */
  static Map<String, FeatureClassModel> assign(
      List<FeatureClassModel> classes, List<ServerModel> servers, List<FormModel> forms) {
    FormHomes homes = new FormHomes(classes, forms);
    for (ServerModel server : servers) {
      homes.assign(server);
    }
    for (FeatureClassModel type : classes) {
      if (servers.stream().noneMatch(server -> contains(server, type))) {
        forms.stream().filter(form -> canSee(type, form)).forEach(form -> homes.add(type, form));
      }
    }
    return homes.classes;
  }

  private void assign(ServerModel server) {
    List<FeatureClassModel> own = new ArrayList<>(server.features());
    own.removeIf(type -> !classes.containsKey(name(type)));
    for (FormModel form : forms) {
      FeatureClassModel home = home(own, form);
      if (home != null) {
        add(home, form);
      }
    }
  }

  private static @Nullable FeatureClassModel home(List<FeatureClassModel> own, FormModel form) {
    FeatureClassModel home = null;
    int best = 0;
    for (FeatureClassModel type : own) {
      int closeness = closeness(type, form);
      if (closeness > best) {
        home = type;
        best = closeness;
      }
    }
    return home;
  }

  private static int closeness(FeatureClassModel type, FormModel form) {
    if (!canSee(type, form)) {
      return 0;
    }
    String around = name(type) + ".";
    if (form.type().name().canonicalName().startsWith(around)) {
      return 2 + around.length();
    }
    return form.type().name().packageName().equals(type.type().packageName()) ? 2 : 1;
  }

  private static boolean canSee(FeatureClassModel type, FormModel form) {
    return form.isPublic() || form.type().name().packageName().equals(type.type().packageName());
  }

  private void add(FeatureClassModel type, FormModel form) {
    FeatureClassModel before = classes.getOrDefault(name(type), type);
    List<FormModel> more = new ArrayList<>(before.forms());
    more.add(form);
    classes.put(name(type), before.withForms(FormModel.distinct(more)));
  }

  private static boolean contains(ServerModel server, FeatureClassModel type) {
    return server.features().stream().anyMatch(feature -> feature.type().equals(type.type()));
  }

  private static String name(FeatureClassModel type) {
    return type.type().canonicalName();
  }
}
