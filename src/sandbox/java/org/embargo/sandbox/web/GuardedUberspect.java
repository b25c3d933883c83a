package org.embargo.sandbox.web;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Set;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.embargo.sandbox.web.HostVelocity.SafeHtml;

/**
 * Refuses methods of plugins that are not allowed, as Jira does since 10.5 (rule 11.5), and heeds
 * {@code HtmlSafe}.
 */
public final class GuardedUberspect extends UberspectImpl {
  private Set<?> allowed = Set.of();

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    super.setRuntimeServices(services);
    allowed = (Set<?>) services.getApplicationAttribute(HostVelocity.ALLOWED);
  }

  @Override
  public VelMethod getMethod(Object object, String name, Object[] args, Info info) {
    refuseForeign(object, name);
    return super.getMethod(object, name, args, info);
  }

  @Override
  public VelPropertyGet getPropertyGet(Object object, String identifier, Info info) {
    VelPropertyGet get = super.getPropertyGet(object, identifier, info);
    if (get == null || isOurs(object)) {
      return get;
    }
    refuseForeign(object, get.getMethodName());
    return new VelPropertyGet() {
      @Override
      public Object invoke(Object target) throws Exception {
        Object value = get.invoke(target);
        return isSafe(target, get.getMethodName()) ? new SafeHtml(String.valueOf(value)) : value;
      }

      @Override
      public boolean isCacheable() {
        return get.isCacheable();
      }

      @Override
      public String getMethodName() {
        return get.getMethodName();
      }
    };
  }

  private void refuseForeign(Object object, String method) {
    String name = object.getClass().getName() + "#" + method + "()";
    if (!isOurs(object) && !allowed.contains(name)) {
      throw new IllegalStateException("not on the plugin's velocity-allowlist: " + name);
    }
  }

  /** The sandbox's own classes and those of the JDK. */
  private static boolean isOurs(Object object) {
    ClassLoader loader = object.getClass().getClassLoader();
    return loader == null || loader == GuardedUberspect.class.getClassLoader();
  }

  private static boolean isSafe(Object target, String name) {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().equals(name) && method.isAnnotationPresent(HtmlSafe.class)) {
        return true;
      }
    }
    return false;
  }
}
