package org.embargo.template;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.embargo.app.render.SafeHtml;
import org.embargo.app.render.Templates;

/**
 * Our own Velocity, so that a page looks the same in every Jira. Every reference is escaped for
 * HTML, but for {@link SafeHtml}; no template can print another one raw.
 */
public final class VelocityTemplates implements Templates {
  private final VelocityEngine engine;

  public VelocityTemplates() {
    Properties properties = new Properties();
    properties.setProperty(RuntimeConstants.RESOURCE_LOADERS, "bundle");
    properties.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
    properties.setProperty("resource.loader.bundle.cache", "true");
    properties.setProperty(RuntimeConstants.INPUT_ENCODING, StandardCharsets.UTF_8.name());
    this.engine = new VelocityEngine(properties);
    this.engine.setProperty("resource.loader.bundle.instance", new BundleLoader());
    inOwnClassLoader(engine::init);
  }

  @Override
  public String render(String template, Object view) {
    VelocityContext context = new VelocityContext();
    context.put("view", view);
    EventCartridge cartridge = new EventCartridge();
    cartridge.addReferenceInsertionEventHandler(
        (velocity, reference, value) -> value == null ? null : printed(value));
    cartridge.attachToContext(context);
    PageWriter html = new PageWriter();
    inOwnClassLoader(
        () -> engine.getTemplate("templates/" + template + ".vm").merge(context, html));
    return html.toString();
  }

  private static String printed(Object value) {
    return value instanceof SafeHtml safe ? safe.html() : Html.escape(value.toString());
  }

  /**
   * Velocity looks classes up by the thread's loader first, and Jira has another Velocity there.
   */
  private static void inOwnClassLoader(Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(VelocityTemplates.class.getClassLoader());
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
