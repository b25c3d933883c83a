package org.embargo.core.advisory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.core.text.Problem;

/**
 * Looks in every text of an advisory for what the public should not read. What it finds may be
 * meant; a person says so.
 */
public final class LeakScan {
  /** What the texts may name, and who may see it. */
  public interface Known {
    /** Whether it may be an issue of this tracker, and not everybody sees it. */
    boolean isHiddenIssue(String key);

    /** Whether this site has published an advisory with this id. */
    boolean isPublished(CveId cveId);
  }

  /** Asks for each key and each id once, however often the texts name it. */
  private static final class Remembered implements Known {
    private final Known known;
    private final Map<String, Boolean> issues = new HashMap<>();
    private final Map<CveId, Boolean> advisories = new HashMap<>();

    private Remembered(Known known) {
      this.known = known;
    }

    @Override
    public boolean isHiddenIssue(String key) {
      return issues.computeIfAbsent(key, known::isHiddenIssue);
    }

    @Override
    public boolean isPublished(CveId cveId) {
      return advisories.computeIfAbsent(cveId, known::isPublished);
    }
  }

  private static final Pattern KEY =
      pattern("(?<![A-Z0-9])[A-Z][A-Z0-9_]{1,60}-[1-9][0-9]{0,17}(?![0-9A-Z])");
  private static final Pattern CVE = pattern("(?<![A-Z0-9])CVE-[0-9]{4}-[0-9]{4,19}(?![0-9])");
  private static final Pattern MAIL =
      pattern("(?<![A-Z0-9._%+-])[A-Z0-9._%+-]{1,64}@(?:[A-Z0-9-]{1,63}\\.){1,8}[A-Z]{2,24}\\b");

  /** Up to what cannot be of a host; in brackets an address of version 6. */
  private static final Pattern HOST =
      pattern("https?://(?:[^/\\s@]{0,100}@)?(\\[[0-9A-F:.]+]|[^/\\s:?#<>()\\[\\]\"'`,;|]{0,253})");

  /** Ends of names that no public name has: RFC 6762, RFC 8375, ICANN's .internal, and habits. */
  private static final Pattern INTERNAL_NAME =
      pattern(
          "(?<![A-Z0-9.-])(?:[A-Z0-9-]{1,63}\\.){1,8}"
              + "(?:local|internal|intranet|corp|lan|localdomain|home\\.arpa)(?![.:]?[\\w-])");

  /** RFC 1918, RFC 3927, this machine, and all of version 6. */
  private static final Pattern INTERNAL_ADDRESS =
      pattern(
          "(?:10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*|\\[.*");

  /**
   * Lists that projects of the Apache Software Foundation keep for themselves: by address, and as
   * their archives write them.
   */
  private static final Pattern PRIVATE_LIST =
      pattern(
          "(?<![A-Z0-9._%+])(?:[A-Z0-9.]{1,40}-)?private(?:-[A-Z0-9]{1,40})?@[A-Z0-9.-]{1,200}"
              + "|<private\\.[A-Z0-9.-]{1,200}>|mod_mbox/[A-Z0-9.-]{1,100}-private(?![A-Z0-9-])");

  private LeakScan() {}

  /** With the field of each, in the order of the advisory; each once a field. */
  public static List<Problem> of(Advisory advisory, Known asked) {
    Known known = new Remembered(asked);
    List<Problem> found = new ArrayList<>();
    AdvisoryTexts.each(
        advisory,
        (field, written) -> {
          String text = normal(written);
          add(found, field, KEY, text, key -> hidden(key, known));
          add(found, field, CVE, text, id -> unpublished(id, advisory, known));
          add(found, field, MAIL, text, mail -> Optional.of("holds the mail address " + mail));
          add(found, field, INTERNAL_NAME, text, LeakScan::unreachable);
          add(found, field, HOST, text, LeakScan::internal);
          if (text.contains("<!--")) {
            found.add(new Problem(field, "holds a comment that some readers do not show"));
          }
        });
    return found.stream().distinct().toList();
  }

  /** Lists that are private wherever they are found: nobody can mean them. */
  public static List<Problem> privateLists(Advisory advisory) {
    List<Problem> found = new ArrayList<>();
    AdvisoryTexts.each(
        advisory,
        (field, text) ->
            add(
                found,
                field,
                PRIVATE_LIST,
                normal(text),
                list -> Optional.of("names the private list " + list)));
    return found.stream().distinct().toList();
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * As it is read: without characters that are not seen, with one kind of hyphen, and with what an
   * address has encoded.
   */
  private static String normal(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}", "")
            .replaceAll("\\p{Pd}", "-");
    try {
      return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A sign for percent that encodes nothing: the text is what it is.
      return plain;
    }
  }

  private static void add(
      List<Problem> found,
      String field,
      Pattern pattern,
      String text,
      Function<String, Optional<String>> reason) {
    Matcher matcher = pattern.matcher(text);
    matcher
        .results()
        .map(LeakScan::found)
        .flatMap(match -> reason.apply(match).stream())
        .forEach(one -> found.add(new Problem(field, one)));
  }

  private static String found(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  private static Optional<String> hidden(String written, Known known) {
    String key = written.toUpperCase(Locale.ROOT);
    return known.isHiddenIssue(key)
        ? Optional.of("names " + key + ", an issue that not everybody sees")
        : Optional.empty();
  }

  private static Optional<String> unpublished(String written, Advisory advisory, Known known) {
    CveId cveId = new CveId(written.toUpperCase(Locale.ROOT));
    boolean own = advisory.cveId().filter(cveId::equals).isPresent();
    return own || known.isPublished(cveId)
        ? Optional.empty()
        : Optional.of("names " + cveId + ", which has not been published here");
  }

  /** A host of one word, and one that cannot be read, is none that the public knows. */
  private static Optional<String> internal(String written) {
    String host = written.replaceAll("\\.+$", "");
    return host.contains(".") && !INTERNAL_ADDRESS.matcher(host).matches()
        ? Optional.empty()
        : unreachable(host.isEmpty() ? "no host" : host);
  }

  private static Optional<String> unreachable(String host) {
    return Optional.of("names " + host + ", which the public cannot reach");
  }
}
