package org.embargo.sandbox.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.embargo.sandbox.walk.Postgres;

/** A node that runs in another process, as the test sees it. */
public final class Node implements AutoCloseable {
  static final String READY = "READY ";
  static final String RAN = "RAN ";
  static final String STOPPED = "STOPPED";
  private static final Path LOG = Path.of("target", "it-nodes.log");

  private final Process process;
  private final BufferedReader said;
  private final String baseUrl;

  private Node(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.baseUrl = hear(READY);
  }

  /**
   * Starts one.
   *
   * @param data where its OSGi framework keeps what it needs
   * @param ahead by how much its clock is, and behind when it is negative
   */
  public static Node start(Postgres database, Path data, Duration ahead, Recorder recorder) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Dsandbox.bundle=" + System.getProperty("sandbox.bundle"),
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            classPath,
            NodeProcess.class.getName(),
            database.url(),
            Postgres.USER,
            String.valueOf(ahead.toSeconds()),
            data.toString(),
            String.valueOf(recorder.httpPort()),
            String.valueOf(recorder.smtpPort()));
    try {
      Files.createDirectories(data);
      return new Node(
          new ProcessBuilder(command).redirectError(Redirect.appendTo(LOG.toFile())).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String baseUrl() {
    return baseUrl;
  }

  /**
   * Runs what is due.
   *
   * @return how many steps of publication that took
   */
  public int run() {
    tell(0);
    return Integer.parseInt(hear(RAN));
  }

  /**
   * Runs what is due, and kills it with no warning when it is at this step.
   *
   * @param step from 1 to what {@link #run} has counted
   */
  public void killAt(int step) {
    tell(step);
    hear(STOPPED);
    close();
  }

  private void tell(int step) {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(step + "\n").flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes after the word; fails on any other word, and when nothing is said for long. */
  private String hear(String word) {
    String line = CompletableFuture.supplyAsync(this::line).orTimeout(2, TimeUnit.MINUTES).join();
    if (!line.startsWith(word)) {
      throw new IllegalStateException("no " + word + "but " + line + ", see " + LOG);
    }
    return line.substring(word.length());
  }

  private String line() {
    try {
      String line = said.readLine();
      return line == null ? "the end" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By SIGKILL. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
