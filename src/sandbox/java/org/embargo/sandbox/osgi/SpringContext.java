package org.embargo.sandbox.osgi;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * A plugin's application context. Spring's types live inside OSGi, so it is asked by reflection.
 */
public final class SpringContext {
  private static final int AUTOWIRE_CONSTRUCTOR = 3;

  private final Object context;

  SpringContext(Object context) {
    this.context = context;
  }

  /** Makes a module's class the way Jira does: by the constructor, from the plugin's beans. */
  public <T> T create(Class<T> type) {
    Object factory = Reflection.call(context, "getAutowireCapableBeanFactory");
    try {
      Class<?> api =
          factory
              .getClass()
              .getClassLoader()
              .loadClass("org.springframework.beans.factory.config.AutowireCapableBeanFactory");
      Method create = api.getMethod("createBean", Class.class, int.class, boolean.class);
      return type.cast(Reflection.invoke(create, factory, type, AUTOWIRE_CONSTRUCTOR, false));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> List<T> beans(Class<T> type) {
    Map<?, ?> beans = (Map<?, ?>) Reflection.call(context, "getBeansOfType", type);
    return beans.values().stream().map(type::cast).toList();
  }
}
