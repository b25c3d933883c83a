package org.embargo.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.database.DatabaseAccessor;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import java.lang.reflect.InvocationHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Events;
import org.embargo.sandbox.jira.IssueTable;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.Scheduler;
import org.embargo.sandbox.jira.SqlAccess;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.activity.Activity;
import org.embargo.sandbox.jira.activity.History;
import org.embargo.sandbox.jira.activity.Index;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.Tables;
import org.embargo.sandbox.osgi.HostPackages;
import org.embargo.sandbox.osgi.Osgi;
import org.embargo.sandbox.plugin.Plugin;
import org.embargo.sandbox.rest.AdminRest;
import org.embargo.sandbox.rest.Applications;
import org.embargo.sandbox.rest.AroundRest;
import org.embargo.sandbox.rest.CommentRest;
import org.embargo.sandbox.rest.IssueRest;
import org.embargo.sandbox.rest.IssueViews;
import org.embargo.sandbox.rest.ProjectRest;
import org.embargo.sandbox.rest.RoleRest;
import org.embargo.sandbox.rest.SandboxRest;
import org.embargo.sandbox.rest.VersionRest;
import org.embargo.sandbox.rest.WizardRest;
import org.embargo.sandbox.web.Server;
import org.embargo.sandbox.web.Site;
import org.embargo.sandbox.workflow.CommentService;
import org.embargo.sandbox.workflow.Fields;
import org.embargo.sandbox.workflow.Functions;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.JqlFunctions;
import org.embargo.sandbox.workflow.Removals;
import org.embargo.sandbox.workflow.Search;
import org.embargo.sandbox.workflow.Wizards;
import org.embargo.sandbox.workflow.Workflows;

/** A stand-in for Jira that runs the packaged plugin. It is a test bench, and no Jira. */
public final class Sandbox implements AutoCloseable {
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private final Path bundle;
  private final Shared shared;
  private final SandboxClock clock;
  private final Scheduler scheduler;
  private final Osgi osgi;
  private final Plugin plugin;
  private final Desk desk;
  private final int port;

  /**
   * How this Jira differs from others.
   *
   * @param channels more places that advisories are announced to, by the names of their beans
   * @param missing names of services and packages
   */
  private record Variant(Map<String, InvocationHandler> channels, Set<String> missing) {
    static final Variant NONE = new Variant(Map.of(), Set.of());
  }

  /**
   * @param bundle the plugin as it is packaged
   * @param data where the database is kept; a second run goes on with it
   * @param port 0 for any
   */
  public Sandbox(Path bundle, Path data, int port) throws Exception {
    this(bundle, data, new Database(Files.createDirectories(data)), port);
  }

  /**
   * @param data where the OSGi framework keeps what it needs
   * @param database is closed with the sandbox
   */
  public Sandbox(Path bundle, Path data, Database database, int port) throws Exception {
    this(bundle, data, Shared.of(database), database, port, Variant.NONE);
  }

  /**
   * A Jira that lacks something. Its configuration lies in the database, so that a project that was
   * set up before stays set up.
   *
   * @param missing names of services that it does not offer, and of packages that it does not
   *     export
   */
  public static Sandbox without(Set<String> missing, Path bundle, Path data) throws Exception {
    Database database = new Database(Files.createDirectories(data));
    Variant variant = new Variant(Map.of(), missing);
    Shared shared = Shared.of(database);
    return new Sandbox(bundle, data, shared, database, 0, variant);
  }

  /**
   * A node that is a process of its own.
   *
   * @param data where its OSGi framework keeps what it needs
   * @param database that it shares with others; is closed with the sandbox
   * @param ahead by how much its clock is, and behind when it is negative
   * @param channels more places that advisories are announced to, by the names of their beans
   */
  public static Sandbox ofProcess(
      Path bundle,
      Path data,
      Database database,
      Duration ahead,
      Map<String, InvocationHandler> channels)
      throws Exception {
    return new Sandbox(
        bundle,
        data,
        Shared.ofProcess(database, ahead),
        database,
        0,
        new Variant(channels, Set.of()));
  }

  /**
   * Starts another node of the same cluster.
   *
   * @param data where its OSGi framework keeps what it needs
   */
  public Sandbox anotherNode(Path data) throws Exception {
    return anotherNode(data, Duration.ZERO);
  }

  /**
   * The same with a clock that is wrong.
   *
   * @param ahead by how much, and behind when it is negative
   */
  public Sandbox anotherNode(Path data, Duration ahead) throws Exception {
    Shared others = shared.forAnotherNode(ahead);
    return new Sandbox(bundle, data, others, others.caches()::leave, 0, Variant.NONE);
  }

  /**
   * @param last what is done when everything else is closed
   */
  private Sandbox(
      Path bundle, Path data, Shared shared, AutoCloseable last, int port, Variant variant)
      throws Exception {
    this.bundle = bundle;
    this.shared = shared;
    Files.createDirectories(data);
    closing(last);
    try {
      clock = shared.clock();
      Database database = shared.database();
      Switches switches = shared.switches();
      Events events = new Events(switches);
      Users users = new Users();
      Tables tables = shared.tables();
      Versions versions = new Versions(database, events);
      CurrentUser currentUser = new CurrentUser();
      History history = new History(tables, currentUser, clock);
      Issues issues = new Issues(database, tables, versions, history, clock);
      Jira jira = new Jira(tables, issues, currentUser);
      jira.levels()
          .onChange(
              event -> {
                if (switches.tellsOfLevels) {
                  events.publish(event);
                }
              });
      jira.roleService().onChange(events::publish);
      Index index = new Index(issues, jira, switches, shared.indexed());
      Activity activity = new Activity(jira, issues, history, index, events, switches, clock);
      scheduler = new Scheduler(clock, switches, currentUser);
      Site site = new Site(users, currentUser, clock);

      List<String> packages =
          HostPackages.list().stream().filter(name -> !variant.missing().contains(name)).toList();
      osgi = closing(new Osgi(data.resolve("osgi"), packages));
      plugin = new Plugin(osgi.install(bundle));
      SandboxActiveObjects ao = new SandboxActiveObjects(database, plugin.descriptor().key());

      osgi.offer(ActiveObjects.class, ao);
      osgi.offer(ApplicationProperties.class, Sandbox::address);
      osgi.offer(MailQueue.class, activity.outgoing());
      osgi.offer(CacheManager.class, shared.caches());
      osgi.offer(ClusterLockService.class, shared.locks());
      osgi.offer(EventPublisher.class, events);
      osgi.offer(SchedulerService.class, scheduler);
      osgi.offer(IssueManager.class, issues);
      osgi.offer(OfBizDelegator.class, new IssueTable(database));
      osgi.offer(DatabaseAccessor.class, new SqlAccess(database, switches));
      activity.services().forEach((type, service) -> offer(osgi, type, service));
      jira.services().forEach((type, service) -> offer(osgi, type, service));
      site.offerGuards(osgi);
      osgi.replaceBean("nodeClock", clock);
      osgi.replaceBean("databaseTime", databaseTime(clock.ahead(Duration.ZERO), switches));
      variant.missing().stream().filter(osgi::offers).forEach(osgi::withdraw);
      variant
          .channels()
          .forEach(
              (name, channel) -> osgi.addBean(name, "org.embargo.app.delivery.Channel", channel));

      plugin.start(osgi);
      ao.migrate(plugin.descriptor().entities().stream().<Class<?>>map(plugin::load).toList());
      // Jira calls this when it is up, by the interface that the plugin exports.
      Optional<LifecycleAware> lifecycle = osgi.service(LifecycleAware.class);
      lifecycle.ifPresent(LifecycleAware::onStart);

      Functions functions =
          new Functions(
              issues,
              activity.events(),
              jira,
              name ->
                  switches.functions ? workflowFunction(plugin, name) : Functions.doingNothing(),
              switches);
      Workflows workflows = new Workflows(jira, functions);
      IssueService service =
          new IssueService(issues, jira, workflows, new Fields(jira, versions), currentUser);
      Wizards wizards = new Wizards(service, issues, jira, workflows, switches);
      Removals removals = new Removals(service, issues, jira, workflows, switches);
      Search search =
          new Search(
              activity.index(), service, currentUser, new JqlFunctions(name -> jql(plugin, name)));
      CommentService comments = new CommentService(service, activity.comments(), jira, clock);
      desk =
          new Desk(
              jira,
              issues,
              versions,
              activity,
              service,
              wizards,
              removals,
              currentUser,
              clock,
              scheduler,
              switches);
      IssueViews views = new IssueViews(service, issues, activity, switches);
      Server server = closing(new Server(port, users, currentUser));
      Applications applications = new Applications(currentUser, switches);
      server.rest(
          "/rest/api/2",
          applications.ofHost(
              new IssueRest(service, search, views),
              new CommentRest(service, comments, views),
              new AroundRest(
                  service, views, activity.watchers(), activity.links(), tables.attachments),
              new ProjectRest(service, jira),
              new RoleRest(service, jira),
              new VersionRest(service, versions)));
      server.rest(
          "/rest/sandbox/1.0",
          applications.ofHost(
              new SandboxRest(clock, scheduler, issues, jira.tasks(), service),
              new WizardRest(service, views, wizards, removals)));
      server.rest(
          "/rest/jira-webhook/1.0", applications.ofHost(new AdminRest(service, tables.webhooks)));
      plugin
          .descriptor()
          .rests()
          .forEach(
              rest ->
                  server.rest(
                      "/rest" + rest.path() + "/" + rest.version(), applications.ofPlugin(plugin)));
      site.addTo(server, plugin, service, search, versions, comments, tables.attachments);
      server.start();
      this.port = server.port();
      lifecycle.ifPresent(aware -> toClose.push(aware::onStop));
    } catch (Exception e) {
      try {
        close();
      } catch (IllegalStateException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  private static LongSupplier databaseTime(SandboxClock clock, Switches switches) {
    return () -> {
      if (!switches.databaseHasTime) {
        throw new IllegalStateException("the database is asked for its time in vain");
      }
      return clock.instant().toEpochMilli();
    };
  }

  private static <T> void offer(Osgi osgi, Class<T> type, Object service) {
    osgi.offer(type, type.cast(service));
  }

  private static Optional<JqlFunction> jql(Plugin plugin, String name) {
    return Optional.ofNullable(plugin.descriptor().jqlFunctions().get(name))
        .filter(any -> plugin.isEnabled())
        .map(type -> plugin.create(type, JqlFunction.class));
  }

  /** Only what the descriptor offers may stand in a workflow. */
  private static Object workflowFunction(Plugin plugin, String name) {
    if (!plugin.isEnabled() || !plugin.descriptor().workflowFunctions().contains(name)) {
      throw new IllegalStateException("no plugin offers the workflow function " + name);
    }
    return plugin.create(name, Object.class);
  }

  /** As an administrator has set it, for links in mails; or below this server. */
  private static String address(UrlMode mode) {
    return (mode == UrlMode.CANONICAL ? "https://jira.example.org" : "") + Server.CONTEXT_PATH;
  }

  public String baseUrl() {
    return "http://localhost:" + port + Server.CONTEXT_PATH;
  }

  public Desk desk() {
    return desk;
  }

  /** Takes a service of Jira's away from the plugin, until what is answered is closed. */
  public AutoCloseable withdraw(String service) {
    return osgi.withdraw(service);
  }

  /** Runs what has become due by the sandbox's clock. */
  public void runDueJobs() {
    scheduler.runDueJobs();
  }

  /** From here on Jira is without the plugin, which is told so first. */
  public void disablePlugin() throws Exception {
    // What was opened last is the plugin's life.
    toClose.pop().close();
    plugin.stop();
  }

  private <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  /** Closes everything, whatever fails on the way. */
  @Override
  public void close() {
    IllegalStateException failed = new IllegalStateException("the sandbox did not close well");
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
