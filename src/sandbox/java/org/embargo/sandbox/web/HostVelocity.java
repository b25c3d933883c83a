package org.embargo.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;

/**
 * The host's Velocity: it escapes what it prints, unless a method marked as safe for HTML gave it,
 * and calls no method of a plugin that its allowlist does not name.
 */
final class HostVelocity {
  static final String ALLOWED = "allowed";

  private final VelocityEngine engine;

  HostVelocity(List<String> allowedMethods) {
    Properties properties = new Properties();
    properties.setProperty("introspector.uberspect.class", GuardedUberspect.class.getName());
    properties.setProperty("runtime.strict_mode.enable", "true");
    engine = new VelocityEngine(properties);
    engine.setApplicationAttribute(ALLOWED, Set.copyOf(allowedMethods));
    engine.init();
  }

  /** A page of the sandbox's own. */
  String page(String name, Map<String, ?> values) {
    try (InputStream in = HostVelocity.class.getResourceAsStream("/pages/" + name + ".vm")) {
      return render(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String render(String template, Map<String, ?> values) {
    VelocityContext context = new VelocityContext();
    values.forEach(context::put);
    EventCartridge cartridge = new EventCartridge();
    cartridge.addReferenceInsertionEventHandler((c, reference, value) -> escape(value));
    cartridge.attachToContext(context);
    StringWriter out = new StringWriter();
    engine.evaluate(context, out, "page", template);
    return out.toString();
  }

  private static Object escape(Object value) {
    if (value == null || value instanceof SafeHtml) {
      return value;
    }
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** HTML that is printed as it is. */
  record SafeHtml(String html) {
    @Override
    public String toString() {
      return html;
    }
  }
}
