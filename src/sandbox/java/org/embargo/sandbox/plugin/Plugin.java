package org.embargo.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.embargo.sandbox.osgi.Osgi;
import org.embargo.sandbox.osgi.SpringContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The plugin: its bundle, what its descriptor says, and its application context. */
public final class Plugin {
  private final Bundle bundle;
  private final Descriptor descriptor;
  private final List<SpringContext> context = new ArrayList<>();

  public Plugin(Bundle bundle) {
    this.bundle = bundle;
    URL xml = bundle.getEntry("atlassian-plugin.xml");
    if (xml == null) {
      throw new IllegalStateException("no plugin: " + bundle.getLocation());
    }
    try (InputStream in = xml.openStream()) {
      this.descriptor = Descriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String manifestKey = bundle.getHeaders().get("Atlassian-Plugin-Key");
    if (!descriptor.key().equals(manifestKey)) {
      throw new IllegalStateException(
          "the keys of descriptor and manifest differ: " + descriptor.key() + ", " + manifestKey);
    }
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  public void start(Osgi osgi) throws BundleException {
    context.add(osgi.start(bundle));
  }

  /** As an administrator does who disables the plugin. */
  public void stop() throws BundleException {
    bundle.stop();
  }

  public boolean isEnabled() {
    return bundle.getState() == Bundle.ACTIVE;
  }

  public Class<?> load(String name) {
    try {
      return bundle.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the plugin has no class " + name, e);
    }
  }

  /** Makes a module of this class, wired by its constructor. */
  public <T> T create(String name, Class<T> as) {
    return as.cast(context.get(0).create(load(name)));
  }

  public <T> T bean(Class<T> type) {
    List<T> beans = context.get(0).beans(type);
    if (beans.size() != 1) {
      throw new IllegalStateException(beans.size() + " beans of " + type + " in the plugin");
    }
    return beans.get(0);
  }

  /** Every class of ours in the bundle that carries the annotation. */
  public List<Class<?>> annotated(Class<? extends Annotation> annotation) {
    return Collections.list(bundle.findEntries("org/embargo/web", "*.class", true)).stream()
        .map(url -> url.getPath().substring(1).replace('/', '.').replaceFirst("\\.class$", ""))
        .<Class<?>>map(this::load)
        .filter(type -> type.isAnnotationPresent(annotation))
        .toList();
  }

  public String template(String path) {
    try (InputStream in = bundle.getEntry(path).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of the plugin's i18n resource. */
  public String text(String key) {
    Properties texts = new Properties();
    try (Reader in = new StringReader(template("i18n/embargo.properties"))) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.getProperty(key, key);
  }
}
