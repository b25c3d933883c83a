package org.embargo.sandbox.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.plugin.Plugin;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The REST applications of the host and of the plugin. */
public final class Applications {
  private final CurrentUser currentUser;
  private final Switches switches;

  public Applications(CurrentUser currentUser, Switches switches) {
    this.currentUser = currentUser;
    this.switches = switches;
  }

  public ResourceConfig ofHost(Object... resources) {
    return config().registerInstances(resources);
  }

  /**
   * Every class of the plugin with a path. As in Jira, HK2 makes them, by the constructor that is
   * marked for it, and only from beans of the plugin.
   */
  public ResourceConfig ofPlugin(Plugin plugin) {
    List<Class<?>> resources = plugin.annotated(Path.class);
    Set<Class<?>> needed = new HashSet<>();
    for (Class<?> resource : resources) {
      needed.addAll(List.of(constructor(resource).getParameterTypes()));
    }
    ResourceConfig config = config().registerClasses(Set.copyOf(resources));
    return config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            needed.forEach(type -> bindBean(type));
          }

          private <T> void bindBean(Class<T> type) {
            bind(plugin.bean(type)).to(type);
          }
        });
  }

  private static Constructor<?> constructor(Class<?> resource) {
    return Arrays.stream(resource.getConstructors())
        .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no constructor to inject: " + resource));
  }

  private ResourceConfig config() {
    return new ResourceConfig()
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .register(new XsrfFilter(switches))
        .register(new Access(currentUser));
  }
}
