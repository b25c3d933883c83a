package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.disclosure.Problem;

/**
 * What is affected as lines of a form: a product as {@code vendor; product}, with {@code ;
 * collection; package} where it has one, and one range a line below it. A line with a semicolon
 * begins the next product.
 */
final class AffectedLines {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<all>all versions)"
              + "|(?<later>\\S+) or later"
              + "|(?:(?<from>\\S+)\\s+)?(?<end>through|before)\\s+(?<until>\\S+)"
              + "|(?<single>\\S+)");

  private AffectedLines() {}

  static String write(List<AffectedProduct> products) {
    return products.stream()
        .map(AffectedLines::lines)
        .map(lines -> lines.collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<String> lines(AffectedProduct product) {
    String name = product.vendor() + "; " + product.name();
    String first =
        product
            .packageId()
            .map(one -> name + "; " + one.collectionUrl() + "; " + one.name())
            .orElse(name);
    return Stream.concat(Stream.of(first), product.versions().stream().map(AffectedRange::inWords));
  }

  /** Into the JSON form of an advisory; gives the lines that cannot be read. */
  static List<Problem> read(List<String> lines, ArrayNode to) {
    List<Problem> problems = new ArrayList<>();
    for (String line : lines) {
      if (!(line.contains(";") ? readProduct(line, to) : readRange(line, to))) {
        problems.add(new Problem("affected", "has a line that cannot be read: " + line));
      }
    }
    return problems;
  }

  private static boolean readProduct(String line, ArrayNode to) {
    List<String> parts = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    if (parts.size() != 2 && parts.size() != 4) {
      return false;
    }
    ObjectNode product = to.addObject().put("vendor", parts.get(0)).put("product", parts.get(1));
    if (parts.size() == 4) {
      product.put("collectionUrl", parts.get(2)).put("packageName", parts.get(3));
    }
    product.putArray("versions");
    return true;
  }

  /** Below no product it is nobody's. */
  private static boolean readRange(String line, ArrayNode to) {
    Matcher range = RANGE.matcher(line);
    if (to.isEmpty() || !range.matches()) {
      return false;
    }
    ObjectNode version = ((ArrayNode) to.get(to.size() - 1).path("versions")).addObject();
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
