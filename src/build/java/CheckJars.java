import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fails the build when one of the two jars is not whole: a class is missing, is cut off or has the
 * wrong name, or the jar for Jira 10 still names jakarta. Run by Maven as a single source file.
 */
public final class CheckJars {
  private static final Pattern JAKARTA =
      Pattern.compile("jakarta[./](annotation|inject|mail|servlet|ws[./]rs|xml[./]bind)[./]");

  private final List<String> faults = new ArrayList<>();

  private CheckJars() {}

  /**
   * @param args the folder of sources, the jar for Jira 11, the jar for Jira 10
   */
  public static void main(String[] args) throws IOException {
    CheckJars check = new CheckJars();
    Map<String, byte[]> first = check.entries(Path.of(args[1]));
    Map<String, byte[]> second = check.entries(Path.of(args[2]));
    check.everySourceHasItsClass(Path.of(args[0]), first);
    check.sameEntries(first, second);
    first.forEach((name, bytes) -> check.isWhole("jar for Jira 11", name, bytes));
    second.forEach((name, bytes) -> check.isWhole("jar for Jira 10", name, bytes));
    second.forEach(check::namesNoJakarta);
    check.faults.stream().limit(20).forEach(System.err::println);
    if (!check.faults.isEmpty()) {
      System.err.println(
          check.faults.size() + " faults in the jars. Does another build run in this folder?");
      System.exit(1);
    }
  }

  private void everySourceHasItsClass(Path sources, Map<String, byte[]> jar) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .map(file -> sources.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replaceFirst("\\.java$", ".class"))
          .filter(name -> !jar.containsKey(name))
          .forEach(name -> faults.add("jar for Jira 11: " + name + " is missing"));
    }
  }

  private void sameEntries(Map<String, byte[]> first, Map<String, byte[]> second) {
    TreeSet<String> missing = new TreeSet<>(first.keySet());
    missing.removeAll(second.keySet());
    missing.forEach(name -> faults.add("jar for Jira 10: " + name + " is missing"));
    TreeSet<String> more = new TreeSet<>(second.keySet());
    more.removeAll(first.keySet());
    more.forEach(name -> faults.add("jar for Jira 10: " + name + " is not in the other jar"));
  }

  private void isWhole(String jar, String name, byte[] bytes) {
    if (name.endsWith(".class")) {
      try {
        String declared = new ClassFile(bytes).name();
        boolean versioned = name.contains("META-INF/versions/");
        if (!versioned
            && !name.endsWith("!" + declared + ".class")
            && !name.equals(declared + ".class")) {
          faults.add(jar + ": " + name + " is the class " + declared);
        }
      } catch (IOException | RuntimeException e) {
        faults.add(jar + ": " + name + " is broken: " + e);
      }
    }
  }

  private void namesNoJakarta(String name, byte[] bytes) {
    boolean ofMaven = name.contains("META-INF/maven/");
    if (!ofMaven && JAKARTA.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      faults.add("jar for Jira 10: " + name + " names jakarta");
    }
  }

  /** Files of the jar and of the jars within it, which are named OUTER!INNER. */
  private Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    read(Files.readAllBytes(jar), "", entries);
    return entries;
  }

  private void read(byte[] jar, String prefix, Map<String, byte[]> entries) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] bytes = zip.readAllBytes();
      if (!entry.isDirectory()) {
        entries.put(prefix + entry.getName(), bytes);
      }
      if (entry.getName().endsWith(".jar")) {
        read(bytes, prefix + entry.getName() + "!", entries);
      }
    }
  }

  /** A class file that is read to its end, as chapter 4 of the JVM specification lays it out. */
  private static final class ClassFile {
    private final DataInputStream in;
    private final Object[] constants;
    private final String name;

    ClassFile(byte[] bytes) throws IOException {
      in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (in.readInt() != 0xCAFEBABE) {
        throw new IOException("no class file");
      }
      skip(4);
      constants = constants();
      skip(2);
      name = (String) constants[(Integer) constants[in.readUnsignedShort()]];
      skip(2);
      skip(2 * in.readUnsignedShort());
      members();
      members();
      attributes();
      if (in.read() != -1) {
        throw new IOException("more bytes than a class file has");
      }
    }

    String name() {
      return name;
    }

    private Object[] constants() throws IOException {
      Object[] pool = new Object[in.readUnsignedShort()];
      for (int i = 1; i < pool.length; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> pool[i] = in.readUTF();
          case 7 -> pool[i] = in.readUnsignedShort();
          case 8, 16, 19, 20 -> skip(2);
          case 15 -> skip(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
          case 5, 6 -> {
            skip(8);
            i++;
          }
          default -> throw new IOException("constant of the unknown kind " + tag);
        }
      }
      return pool;
    }

    private void members() throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        skip(6);
        attributes();
      }
    }

    private void attributes() throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        skip(2);
        skip(in.readInt());
      }
    }

    private void skip(int bytes) throws IOException {
      if (bytes < 0 || in.readNBytes(bytes).length != bytes) {
        throw new IOException("cut off");
      }
    }
  }
}
