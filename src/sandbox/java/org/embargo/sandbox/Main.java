package org.embargo.sandbox;

import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.embargo.sandbox.story.Story;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;

/** Starts the sandbox, plays the story on it, and serves it until it is stopped. */
public final class Main {
  /** Jersey warns of what is no fault here. Held, as a logger that nobody holds is forgotten. */
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

  private Main() {}

  public static void main(String[] args) throws Exception {
    JERSEY.setLevel(Level.SEVERE);
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    int exitCode = run(options);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int run(Options options) throws Exception {
    Instant start = Instant.now();
    try (Sandbox sandbox = start(options)) {
      Duration took = Duration.between(start, Instant.now());
      System.out.printf(
          Locale.ROOT,
          "Sandbox ready in %.1f s, %d s after the command was started, at %s%n",
          took.toMillis() / 1000.0,
          // exec:java runs in the Java machine of Maven.
          ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
          sandbox.baseUrl());
      boolean held = new Story(sandbox.baseUrl(), System.out).play();
      if (!options.storyOnly()) {
        serve(sandbox);
      }
      return held ? 0 : 1;
    }
  }

  private static Sandbox start(Options options) throws Exception {
    try {
      Path bundle = Path.of(System.getProperty("sandbox.bundle"));
      return new Sandbox(bundle, options.data(), options.port());
    } catch (Exception e) {
      System.err.println(reason(e, options));
      System.exit(1);
      throw e;
    }
  }

  /** What a person can do about it, where that is known. */
  static String reason(Throwable failure, Options options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "Port " + options.port() + " is taken. Stop what listens there, or use --port.";
      }
      if (cause instanceof JdbcSQLNonTransientConnectionException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return "Another sandbox has the data in " + options.data() + ". Stop it, or use --data.";
      }
    }
    return "The sandbox does not start: " + failure;
  }

  private static void serve(Sandbox sandbox) throws InterruptedException {
    System.out.println("Serving " + sandbox.baseUrl() + " until Ctrl-C");
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    while (true) {
      sandbox.runDueJobs();
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
