package org.embargo.jira.part;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.embargo.app.common.NotAvailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;

/**
 * Stands between the product and a part of it that works only where Jira offers certain services
 * and packages. The part is made when it is first called, so that no class of it is loaded in a
 * Jira that lacks a package. What is missing is told as {@link NotAvailable}, here for all parts.
 */
public final class OptionalPart implements InvocationHandler {
  private static final Logger logger = LoggerFactory.getLogger(OptionalPart.class);

  private final String name;
  private final String bean;
  private final BeanFactory beans;

  private OptionalPart(String name, String bean, BeanFactory beans) {
    this.name = name;
    this.bean = bean;
    this.beans = beans;
  }

  /**
   * @param port what the rest of the product knows of the part; a public type, as it is called by
   *     reflection
   * @param bean does it, and is made lazily
   * @param name of the part, as a sentence begins with it
   */
  public static <P> P of(Class<P> port, String bean, String name, BeanFactory beans) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(), new Class<?>[] {port}, new OptionalPart(name, bean, beans)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    try {
      return method.invoke(beans.getBean(bean), arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw MissingPart.isBehind(cause) ? missing(cause) : cause;
    } catch (RuntimeException | LinkageError e) {
      throw MissingPart.isBehind(e) ? missing(e) : e;
    }
  }

  private NotAvailable missing(Throwable e) {
    logger.warn("{} is not available: {}", name, MissingPart.named(e));
    return new NotAvailable(name + " is not available in this Jira.", e);
  }

  private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && arguments[0] == proxy;
      case "hashCode" -> System.identityHashCode(proxy);
      default -> name;
    };
  }
}
