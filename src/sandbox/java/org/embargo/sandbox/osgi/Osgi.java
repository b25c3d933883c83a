package org.embargo.sandbox.osgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** Felix with Spring and Gemini Blueprint in it, as in Jira. */
public final class Osgi implements AutoCloseable {
  private static final String EXTENDER = "org.eclipse.gemini.blueprint.extender";
  private static final List<String> BUNDLES =
      List.of(
          "org.apache.servicemix.bundles.aopalliance",
          "org.apache.servicemix.bundles.spring-core",
          "org.apache.servicemix.bundles.spring-beans",
          "org.apache.servicemix.bundles.spring-expression",
          "org.apache.servicemix.bundles.spring-aop",
          "org.apache.servicemix.bundles.spring-context",
          "org.eclipse.gemini.blueprint.io",
          "org.eclipse.gemini.blueprint.core",
          EXTENDER);

  /** Contexts are made on the thread that starts a bundle, so that a failure is its caller's. */
  private static final String EXTENDER_CONTEXT =
      """
      <beans xmlns="http://www.springframework.org/schema/beans"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xsi:schemaLocation="http://www.springframework.org/schema/beans
                                 http://www.springframework.org/schema/beans/spring-beans.xsd">
        <bean id="taskExecutor" class="org.springframework.core.task.SyncTaskExecutor"/>
        <bean class="%s"/>
      </beans>
      """
          .formatted(HostBeans.class.getName());

  /** Spring's logging, which the host gives to Spring's bundles; no plugin is meant by it. */
  private static final String FOR_SPRING = "org.apache.commons.logging;version=1.2";

  private final Framework felix;
  private final Map<Bundle, CompletableFuture<Object>> contexts = new ConcurrentHashMap<>();
  private final Map<Bundle, Object> missing = new ConcurrentHashMap<>();
  private final Map<String, Offer<?>> offers = new ConcurrentHashMap<>();

  /**
   * @param packages what plugins may import from the host
   */
  public Osgi(Path cache, List<String> packages) throws BundleException, IOException {
    Map<String, String> config = new HashMap<>();
    config.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    config.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    config.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", packages) + "," + FOR_SPRING);
    config.put(Constants.FRAMEWORK_BOOTDELEGATION, "sun.*,com.sun.*");
    config.put("felix.resolver.parallelism", "1");
    felix = new FrameworkFactory().newFramework(config);
    felix.start();
    Map<String, URL> jars = Jars.bundles(Osgi.class.getClassLoader());
    List<Bundle> bundles = new ArrayList<>();
    for (String name : BUNDLES) {
      bundles.add(felix.getBundleContext().installBundle(jars.get(name).toString()));
    }
    byte[] fragment =
        Jars.fragment(
            EXTENDER, HostBeans.class, "META-INF/spring/extender/sandbox.xml", EXTENDER_CONTEXT);
    felix.getBundleContext().installBundle("sandbox:fragment", new ByteArrayInputStream(fragment));
    for (Bundle bundle : bundles) {
      bundle.start();
    }
    listen(bundles.get(bundles.size() - 1), bundles.get(bundles.size() - 2));
  }

  public <T> void offer(Class<T> type, T service) {
    ServiceRegistration<T> registration =
        felix.getBundleContext().registerService(type, service, null);
    offers.put(type.getName(), new Offer<>(type, service, registration));
  }

  public boolean offers(String type) {
    return offers.containsKey(type);
  }

  /** Takes a service away from the plugins, until what is answered is closed. */
  public AutoCloseable withdraw(String type) {
    Offer<?> offer = offers.remove(type);
    if (offer == null) {
      throw new IllegalArgumentException("not offered: " + type);
    }
    offer.registration().unregister();
    return () -> renew(offer);
  }

  private <T> void renew(Offer<T> offer) {
    offer(offer.type(), offer.service());
  }

  private record Offer<T>(Class<T> type, T service, ServiceRegistration<T> registration) {}

  /** Puts {@code bean} in the place of the plugins' bean of that name. */
  public void replaceBean(String name, Object bean) {
    Dictionary<String, Object> properties =
        FrameworkUtil.asDictionary(Map.of(HostBeans.PROPERTY, name));
    felix.getBundleContext().registerService(Object.class.getName(), bean, properties);
  }

  /**
   * Adds a bean to the plugins' own.
   *
   * @param type an interface of the plugin's, by its name
   * @param bean answers for it
   */
  public void addBean(String name, String type, InvocationHandler bean) {
    Dictionary<String, Object> properties =
        FrameworkUtil.asDictionary(Map.of(HostBeans.PROPERTY, name, HostBeans.TYPE, type));
    felix.getBundleContext().registerService(InvocationHandler.class.getName(), bean, properties);
  }

  public <T> Optional<T> service(Class<T> type) {
    return Optional.ofNullable(felix.getBundleContext().getServiceReference(type))
        .map(reference -> felix.getBundleContext().getService(reference));
  }

  public Bundle install(Path jar) throws BundleException {
    return felix.getBundleContext().installBundle(jar.toUri().toString());
  }

  /** Starts the bundle and gives its application context; throws what kept it from coming up. */
  public SpringContext start(Bundle bundle) throws BundleException {
    CompletableFuture<Object> context = context(bundle);
    bundle.start();
    if (!context.isDone()) {
      throw new IllegalStateException(
          missing.containsKey(bundle)
              ? "nobody offers what the plugin needs: " + missing.get(bundle)
              : "the plugin has no Spring context");
    }
    return new SpringContext(context.join());
  }

  /** Gemini tells every service of this type about every context. Its types live inside OSGi. */
  private void listen(Bundle extender, Bundle core) {
    try {
      Class<?> type =
          core.loadClass(
              "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener");
      Object listener =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, args) ->
                  switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    case "toString" -> "sandbox";
                    default -> heard(args[0]);
                  });
      extender.getBundleContext().registerService(type.getName(), listener, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object heard(Object event) {
    Bundle bundle = (Bundle) Reflection.call(event, "getBundle");
    switch (event.getClass().getSimpleName()) {
      case "OsgiBundleContextRefreshedEvent" ->
          context(bundle).complete(Reflection.call(event, "getApplicationContext"));
      case "OsgiBundleContextFailedEvent" ->
          context(bundle)
              .completeExceptionally((Throwable) Reflection.call(event, "getFailureCause"));
      case "BootstrappingDependenciesEvent" ->
          missing.put(bundle, Reflection.call(event, "getDependenciesAsFilter"));
      default -> {}
    }
    return null;
  }

  private CompletableFuture<Object> context(Bundle bundle) {
    return contexts.computeIfAbsent(bundle, b -> new CompletableFuture<>());
  }

  @Override
  public void close() throws BundleException {
    felix.stop();
    try {
      felix.waitForStop(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
