package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;

/**
 * What is affected as lines of a form: a product as {@code vendor; product}, with {@code ;
 * collection; package} where it has one, and one range a line below it. A line with a semicolon
 * begins the next product. Of what lines do not say, a product keeps what it had before.
 */
final class AffectedLines {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?<all>all versions)"
              + "|(?<later>\\S+) or later"
              + "|(?:(?<from>\\S+)\\s+)?(?<end>through|before)\\s+(?<until>\\S+)"
              + "|(?<single>\\S+))(?:\\s+(?<status>unaffected|unknown))?");

  private AffectedLines() {}

  static String write(List<AffectedProduct> products) {
    return products.stream()
        .map(AffectedLines::lines)
        .map(lines -> lines.collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * Below what is there already, of the product that comes last; or of one that has to be named.
   *
   * @param text as {@link #read} takes it
   */
  static String add(String text, List<VersionRange> ranges) {
    Set<String> present = text.lines().map(String::strip).collect(Collectors.toSet());
    String begun = text.isBlank() && !ranges.isEmpty() ? ";" : text;
    return Stream.concat(
            Stream.of(begun),
            ranges.stream().map(AffectedLines::line).filter(line -> !present.contains(line)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(AffectedProduct product) {
    return Stream.concat(
        Stream.of(firstLine(product)), product.versions().stream().map(AffectedLines::line));
  }

  private static String firstLine(AffectedProduct product) {
    String name = product.vendor() + "; " + product.name();
    return product
        .packageId()
        .map(one -> name + "; " + one.collectionUrl() + "; " + one.name())
        .orElse(name)
        .strip();
  }

  /** A semicolon in what others have written would begin a product. */
  private static String line(VersionRange range) {
    return range.inWords().replace(';', ',');
  }

  /**
   * Into the JSON form of an advisory; gives the lines that cannot be read.
   *
   * @param before what the lines were written from
   */
  static List<Problem> read(List<String> lines, List<AffectedProduct> before, ArrayNode to) {
    Known known = new Known(lines, before);
    List<Problem> problems = new ArrayList<>();
    for (String line : lines) {
      boolean isRead =
          line.contains(";")
              ? readProduct(line, known.product(line, to.size()), to)
              : readRange(line, known, to);
      if (!isRead) {
        problems.add(new Problem("affected", "has a line that cannot be read: " + line));
      }
    }
    return problems;
  }

  /** What the lines were written from, each of it to be taken up once. */
  private static final class Known {
    private final List<AffectedProduct> before;
    private final Map<String, Deque<Integer>> products;
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> firstLines;
    private Map<String, Deque<VersionRange>> ranges = Map.of();

    private Known(List<String> lines, List<AffectedProduct> before) {
      this.before = before;
      this.products =
          byLine(
              IntStream.range(0, before.size()).boxed().toList(),
              index -> firstLine(before.get(index)));
      this.firstLines =
          lines.stream().filter(line -> line.contains(";")).collect(Collectors.toSet());
    }

    private static <T> Map<String, Deque<T>> byLine(List<T> all, Function<T, String> line) {
      return all.stream()
          .collect(Collectors.groupingBy(line, Collectors.toCollection(ArrayDeque::new)));
    }

    /** The next one of that line, else the one at that place that has lost its. */
    private Optional<AffectedProduct> product(String line, int index) {
      Optional<AffectedProduct> found = next(line).or(() -> at(index)).map(before::get);
      ranges = byLine(found.map(AffectedProduct::versions).orElse(List.of()), AffectedLines::line);
      return found;
    }

    private Optional<Integer> next(String line) {
      Deque<Integer> same = products.getOrDefault(line, new ArrayDeque<>());
      while (!same.isEmpty()) {
        int index = same.remove();
        if (used.add(index)) {
          return Optional.of(index);
        }
      }
      return Optional.empty();
    }

    private Optional<Integer> at(int index) {
      return Optional.of(index)
          .filter(one -> one < before.size() && !firstLines.contains(firstLine(before.get(one))))
          .filter(used::add);
    }

    private Optional<VersionRange> range(String line) {
      return Optional.ofNullable(ranges.get(line)).map(Deque::poll);
    }
  }

  private static boolean readProduct(String line, Optional<AffectedProduct> before, ArrayNode to) {
    ObjectNode product = to.addObject();
    before.ifPresent(one -> product.setAll(AdvisoryJson.write(one)));
    product.putArray("versions");
    // A name that was there may hold a semicolon itself.
    return before.filter(one -> firstLine(one).equals(line)).isPresent()
        || readNames(line, product);
  }

  private static boolean readNames(String line, ObjectNode product) {
    List<String> parts = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    if (parts.size() != 2 && parts.size() != 4) {
      return false;
    }
    product.remove(List.of("collectionUrl", "packageName"));
    product.put("vendor", parts.get(0)).put("product", parts.get(1));
    for (int i = 2; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        product.put(i == 2 ? "collectionUrl" : "packageName", parts.get(i));
      }
    }
    return true;
  }

  /** Below no product it is nobody's. */
  private static boolean readRange(String line, Known known, ArrayNode to) {
    if (to.isEmpty()) {
      return false;
    }
    ArrayNode versions = (ArrayNode) to.get(to.size() - 1).path("versions");
    Optional<VersionRange> same = known.range(line);
    if (same.isPresent()) {
      versions.add(AdvisoryJson.write(same.get()));
      return true;
    }
    Matcher range = RANGE.matcher(line);
    return range.matches() && readRange(range, versions.addObject());
  }

  private static boolean readRange(Matcher range, ObjectNode version) {
    Optional.ofNullable(range.group("status")).ifPresent(status -> version.put("status", status));
    Optional<String> single = Optional.ofNullable(range.group("single"));
    if (single.isPresent()) {
      version.put("version", single.get());
      return true;
    }
    boolean isOpen = range.group("end") == null;
    version.put("from", from(range));
    version.put(isOpen ? "before" : range.group("end"), isOpen ? "*" : range.group("until"));
    return true;
  }

  private static String from(Matcher range) {
    return Stream.of("later", "from")
        .flatMap(name -> Stream.ofNullable(range.group(name)))
        .findFirst()
        .orElse("0");
  }
}
