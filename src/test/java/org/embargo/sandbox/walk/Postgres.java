package org.embargo.sandbox.walk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.embargo.sandbox.db.Database;

/** A PostgreSQL server of its own, from the programs that Debian installs, on loopback only. */
public final class Postgres implements AutoCloseable {
  public static final String USER = "jira";

  private final Path programs;
  private final Path directory;
  private final int port;

  private Postgres(Path programs) throws IOException {
    this.programs = programs;
    this.directory = Files.createTempDirectory("embargo-postgres");
    this.port = freePort();
    if (isRoot()) {
      run("chown", "postgres", directory.toString());
    }
    asServer("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
    String settings = "-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + directory;
    asServer("pg_ctl", "-D", data(), "-l", directory + "/log", "-w", "-o", settings, "start");
  }

  /** Empty where PostgreSQL is not installed. */
  public static Optional<Postgres> start() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      Optional<Path> programs =
          found
              .map(version -> version.resolve("bin"))
              .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
              .max(Comparator.naturalOrder());
      return programs.isEmpty() ? Optional.empty() : Optional.of(new Postgres(programs.get()));
    }
  }

  public Database database() {
    return Database.postgres(url(), USER);
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() throws IOException {
    asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    run("rm", "-r", directory.toString());
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  /** PostgreSQL does not run as root. */
  private void asServer(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.onExit().orTimeout(2, TimeUnit.MINUTES).join().exitValue() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
