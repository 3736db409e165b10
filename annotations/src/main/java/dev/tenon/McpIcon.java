package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An icon of a server, tool, resource or prompt ({@code Icon} of the specification, sent to clients
 * of 2025-11-25 and newer).
 *
 * <pre>{@code
 * @McpTool(icons = @McpIcon(src = "https://example.com/search.svg", mimeType = "image/svg+xml", sizes = "any"))
 * }</pre>
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface McpIcon {
  /** Where the icon is: an {@code https:} or {@code data:} URI; clients refuse other schemes. */
  String src();

  /** The icon's MIME type, such as {@code image/png}. Left out: not sent. */
  String mimeType() default "";

  /** Sizes such as {@code 48x48}, or {@code any} for a scalable icon. */
  String[] sizes() default {};

  /** The background that the icon is drawn for. */
  Theme theme() default Theme.UNSPECIFIED;

  /** The background that an icon is drawn for. */
  enum Theme {
    /** Not sent. */
    UNSPECIFIED,
    /** For light backgrounds. */
    LIGHT,
    /** For dark backgrounds. */
    DARK
  }
}
