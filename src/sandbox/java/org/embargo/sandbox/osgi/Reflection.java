package org.embargo.sandbox.osgi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls to objects whose types live inside OSGi, where the sandbox cannot see them. */
final class Reflection {
  private Reflection() {}

  static Object call(Object target, String name, Object... args) {
    Method method =
        Arrays.stream(target.getClass().getMethods())
            .filter(m -> m.getName().equals(name) && takes(m, args))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(target.getClass() + "." + name));
    return invoke(method, target, args);
  }

  static Object invoke(Method method, Object target, Object... args) {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean takes(Method method, Object... args) {
    return method.getParameterCount() == args.length
        && (args.length == 0 || method.getParameterTypes()[0].isInstance(args[0]));
  }
}
