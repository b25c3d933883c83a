package org.embargo.sandbox.osgi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.eclipse.gemini.blueprint.extender.OsgiBeanFactoryPostProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Puts an object of the host in the place of a plugin's bean, or beside its beans: so the plugin
 * runs by the sandbox's clock, and needs no door for it. Gemini calls this for each context, when
 * all definitions are read and no bean is made. It is loaded within the extender's bundle.
 */
public final class HostBeans implements OsgiBeanFactoryPostProcessor {
  static final String PROPERTY = "sandbox.bean";
  static final String TYPE = "sandbox.bean.type";

  @Override
  public void postProcessBeanFactory(BundleContext plugin, ConfigurableListableBeanFactory beans)
      throws InvalidSyntaxException {
    BundleContext host = plugin.getBundle(0).getBundleContext();
    ServiceReference<?>[] found = host.getAllServiceReferences(null, "(" + PROPERTY + "=*)");
    if (found == null) {
      return;
    }
    for (ServiceReference<?> reference : found) {
      String name = (String) reference.getProperty(PROPERTY);
      String type = (String) reference.getProperty(TYPE);
      if (type != null) {
        beans.registerSingleton(
            name, proxy(type, (InvocationHandler) host.getService(reference), beans));
      } else if (beans.containsBeanDefinition(name)) {
        // A bean that could not be made in Jira must not go unnoticed here.
        beans.getBean(name);
        boolean isPrimary = beans.getBeanDefinition(name).isPrimary();
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
        ((BeanDefinitionRegistry) beans)
            .registerBeanDefinition(name, definition(host.getService(reference), isPrimary));
      }
    }
  }

  /** Chosen where the bean whose place it takes would be chosen. */
  private static RootBeanDefinition definition(Object bean, boolean isPrimary) {
    RootBeanDefinition definition = new RootBeanDefinition(Object.class, () -> bean);
    definition.setTargetType(bean.getClass());
    definition.setPrimary(isPrimary);
    return definition;
  }

  private static Object proxy(
      String type, InvocationHandler handler, ConfigurableListableBeanFactory beans) {
    try {
      ClassLoader plugin = beans.getBeanClassLoader();
      return Proxy.newProxyInstance(
          plugin, new Class<?>[] {Class.forName(type, false, plugin)}, handler);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the plugin has no " + type, e);
    }
  }
}
