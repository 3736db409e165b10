package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ServerProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.IconModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.ServerModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Icons and home pages have addresses that clients follow. */
final class ReachableLinks implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      String website = server.websiteUrl();
      if (website != null && !isWeb(website)) {
        diagnostics.report(ServerProblem.WEBSITE_URL, server.websiteOrigin(), website);
      }
      check(server.presentation(), diagnostics);
    }
    for (FeatureClassModel type : compilation.classes()) {
      type.tools().forEach(tool -> check(tool.presentation(), diagnostics));
      type.resources().forEach(resource -> check(resource.presentation(), diagnostics));
      type.prompts().forEach(prompt -> check(prompt.presentation(), diagnostics));
    }
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void check(PresentationModel presentation, Diagnostics diagnostics) {
    for (IconModel icon : presentation.icons()) {
      String src = icon.src().toLowerCase(Locale.ROOT);
      if (!src.startsWith("https:") && !src.startsWith("data:")) {
        diagnostics.report(ServerProblem.ICON_SRC, icon.origin(), icon.src());
      }
    }
  }
}
