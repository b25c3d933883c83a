package org.embargo.sandbox.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.embargo.sandbox.Sandbox;
import org.embargo.sandbox.db.Database;

/**
 * A node of a cluster in a process of its own, which can be killed. It reads a number a line: at
 * which step of publication to stop for good, 0 for nowhere; and then runs what is due. It ends
 * with the process that has started it.
 */
final class NodeProcess {
  private NodeProcess() {}

  /**
   * @param args the database's URL and user, how many seconds ahead the clock is, where OSGi keeps
   *     what it needs, and the ports of the recording HTTP and SMTP servers
   */
  public static void main(String[] args) throws Exception {
    endWithTheTest();
    Breakpoint breakpoint = new Breakpoint(() -> say(Node.STOPPED));
    Database database = Database.postgres(args[0], args[1], breakpoint::around);
    Sandbox sandbox =
        Sandbox.ofProcess(
            Path.of(System.getProperty("sandbox.bundle")),
            Path.of(args[3]),
            database,
            Duration.ofSeconds(Long.parseLong(args[2])),
            Map.of(
                "recordingHttp", TellingChannel.http(Integer.parseInt(args[4]), breakpoint),
                "recordingMail", TellingChannel.mail(Integer.parseInt(args[5]), breakpoint)));
    say(Node.READY + sandbox.baseUrl());
    serve(sandbox, breakpoint);
  }

  /** Also while it stands still: nobody is left to kill it then. */
  private static void endWithTheTest() {
    ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
    Thread watch =
        new Thread(
            () -> {
              test.onExit().join();
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }

  private static void serve(Sandbox sandbox, Breakpoint breakpoint) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      breakpoint.arm(Integer.parseInt(line));
      sandbox.runDueJobs();
      say(Node.RAN + breakpoint.passed());
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
