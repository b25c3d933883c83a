package org.embargo.core.advisory;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.embargo.core.disclosure.Problem;

/**
 * Looks in every text of an advisory for what the public should not read. What it finds may be
 * meant; a person says so.
 */
public final class LeakScan {
  /** What the texts may name that is not public. */
  public interface Known {
    /** Whether there is an issue with this key that not everybody may see. */
    boolean isHiddenIssue(String key);

    /** Whether an advisory that is not public yet has this id. */
    boolean isUnpublished(CveId cveId);
  }

  private static final Pattern KEY = Pattern.compile("\\b[A-Z][A-Z0-9_]+-[1-9][0-9]*\\b");
  private static final Pattern CVE = Pattern.compile("\\bCVE-[0-9]{4}-[0-9]{4,19}\\b");
  private static final Pattern MAIL =
      Pattern.compile("\\b[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}\\b");
  private static final Pattern URL = Pattern.compile("\\bhttps?://[^\\s<>\"')\\]]+");

  /** Ends of names that no public name has: RFC 6762, RFC 8375, ICANN's .internal, and habits. */
  private static final Pattern INTERNAL_NAME =
      Pattern.compile(
          "\\b(?:[A-Za-z0-9-]{1,63}\\.){1,8}(?:local|internal|intranet|corp|lan|localdomain|home\\.arpa)\\b");

  /** RFC 1918, and this machine. */
  private static final Pattern INTERNAL_ADDRESS =
      Pattern.compile("(?:10|127)\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*|\\[.*");

  /** Lists that projects of the Apache Software Foundation keep for themselves. */
  private static final Pattern PRIVATE_LIST =
      Pattern.compile("(?:.*-)?private(?:-.*)?@.*", Pattern.CASE_INSENSITIVE);

  private LeakScan() {}

  /** With the field of each, in the order of the advisory; each once a field. */
  public static List<Problem> of(Advisory advisory, Known known) {
    List<Problem> found = new ArrayList<>();
    texts(advisory)
        .forEach(
            (field, text) -> {
              add(found, field, KEY, text, key -> hidden(key, known));
              add(found, field, CVE, text, id -> unpublished(new CveId(id), advisory, known));
              add(found, field, MAIL, text, mail -> Optional.of("holds the mail address " + mail));
              add(found, field, INTERNAL_NAME, text, LeakScan::unreachable);
              add(found, field, URL, text, LeakScan::internal);
              if (text.contains("<!--")) {
                found.add(new Problem(field, "holds a comment that some readers do not show"));
              }
            });
    return found.stream().distinct().toList();
  }

  /** Addresses of lists that are private wherever they are found: nobody can mean them. */
  public static List<Problem> privateLists(Advisory advisory) {
    List<Problem> found = new ArrayList<>();
    texts(advisory)
        .forEach(
            (field, text) ->
                add(
                    found,
                    field,
                    MAIL,
                    text,
                    mail ->
                        Optional.of(mail)
                            .filter(one -> PRIVATE_LIST.matcher(one).matches())
                            .map(one -> "names the private list " + one)));
    return found.stream().distinct().toList();
  }

  private static void add(
      List<Problem> found,
      String field,
      Pattern pattern,
      String text,
      Function<String, Optional<String>> reason) {
    pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(match -> reason.apply(match).stream())
        .forEach(one -> found.add(new Problem(field, one)));
  }

  private static Optional<String> hidden(String key, Known known) {
    return known.isHiddenIssue(key)
        ? Optional.of("names " + key + ", an issue that not everybody sees")
        : Optional.empty();
  }

  private static Optional<String> unpublished(CveId cveId, Advisory advisory, Known known) {
    boolean own = advisory.cveId().filter(cveId::equals).isPresent();
    return own || !known.isUnpublished(cveId)
        ? Optional.empty()
        : Optional.of("names " + cveId + ", which is not public yet");
  }

  private static Optional<String> internal(String url) {
    String host;
    try {
      host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean hasDomain = host.contains(".");
    return !host.isEmpty() && (!hasDomain || INTERNAL_ADDRESS.matcher(host).matches())
        ? unreachable(host)
        : Optional.empty();
  }

  private static Optional<String> unreachable(String host) {
    return Optional.of("names " + host + ", which the public cannot reach");
  }

  /** Every text that somebody has written, by its field. */
  private static Map<String, String> texts(Advisory advisory) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", advisory.title());
    texts.put("description", advisory.description());
    for (int i = 0; i < advisory.affected().size(); i++) {
      AffectedProduct product = advisory.affected().get(i);
      String place = "affected[" + i + "]";
      texts.put(place + ".vendor", product.vendor());
      texts.put(place + ".product", product.name());
      product
          .packageId()
          .ifPresent(
              one -> {
                texts.put(place + ".collectionUrl", one.collectionUrl());
                texts.put(place + ".packageName", one.name());
              });
      texts.put(
          place + ".versions",
          String.join("\n", product.versions().stream().map(AffectedRange::inWords).toList()));
    }
    texts.put("configuration", advisory.remedy().configuration());
    texts.put("solution", advisory.remedy().solution());
    texts.put("workaround", advisory.remedy().workaround());
    putEach(texts, "weaknesses", advisory.weaknesses(), Weakness::name);
    putEach(texts, "credits", advisory.credits(), Credit::publicName);
    putEach(
        texts,
        "references",
        advisory.references(),
        one -> one.url() + "\n" + String.join("\n", one.tags()));
    return texts;
  }

  private static <T> void putEach(
      Map<String, String> texts, String name, List<T> all, Function<T, String> text) {
    for (int i = 0; i < all.size(); i++) {
      texts.put(name + "[" + i + "]", text.apply(all.get(i)));
    }
  }
}
