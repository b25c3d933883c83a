package org.embargo.architecture;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The framework that Jira's plugin library had before Jira 10. The sandbox's own Felix is on the
 * class path, so this one has a class loader of its own and is called by reflection.
 */
final class OlderFelix implements AutoCloseable {
  private final URLClassLoader loader;
  private final Object framework;

  /**
   * @param exports packages of the host, with or without versions
   */
  OlderFelix(Path jar, Path cache, List<String> exports) throws IOException {
    loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    try {
      Object factory =
          loader
              .loadClass("org.apache.felix.framework.FrameworkFactory")
              .getDeclaredConstructor()
              .newInstance();
      framework =
          factory
              .getClass()
              .getMethod("newFramework", Map.class)
              .invoke(
                  factory,
                  Map.of(
                      "org.osgi.framework.storage",
                      cache.toString(),
                      "org.osgi.framework.storage.clean",
                      "onFirstInit",
                      "felix.log.level",
                      "0",
                      "felix.service.urlhandlers",
                      "false",
                      "org.osgi.framework.system.packages.extra",
                      String.join(",", exports)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    call(framework, "start");
  }

  /** The version of the framework. */
  String version() {
    return call(framework, "getVersion").toString();
  }

  /**
   * Installs the jar and starts it, which resolves its imports and requirements.
   *
   * @throws IllegalStateException with what is missing
   */
  void start(Path jar) {
    Object context = call(framework, "getBundleContext");
    Object bundle = call(context, "installBundle", jar.toUri().toString());
    call(bundle, "start");
  }

  @Override
  public void close() throws IOException {
    call(framework, "stop");
    call(framework, "waitForStop", 20_000L);
    loader.close();
  }

  private Object call(Object target, String name, Object... args) {
    Class<?>[] types =
        List.of(args).stream()
            .map(arg -> arg instanceof Long ? long.class : arg.getClass())
            .toArray(Class<?>[]::new);
    try {
      for (String type : List.of("launch.Framework", "Bundle", "BundleContext")) {
        Class<?> api = loader.loadClass("org.osgi.framework." + type);
        if (api.isInstance(target)) {
          return api.getMethod(name, types).invoke(target, args);
        }
      }
      throw new IllegalStateException("no OSGi type: " + target);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
