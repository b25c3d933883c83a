package org.embargo.sandbox.osgi;

import org.eclipse.gemini.blueprint.extender.OsgiBeanFactoryPostProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/**
 * Puts an object of the host in the place of a plugin's bean: so the plugin runs by the sandbox's
 * clock, and needs no door for it. Gemini calls this for each context, when all definitions are
 * read and no bean is made. It is loaded within the extender's bundle.
 */
public final class HostBeans implements OsgiBeanFactoryPostProcessor {
  static final String PROPERTY = "sandbox.bean";

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
      if (beans.containsBeanDefinition(name)) {
        // A bean that could not be made in Jira must not go unnoticed here.
        beans.getBean(name);
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
        beans.registerSingleton(name, host.getService(reference));
      }
    }
  }
}
