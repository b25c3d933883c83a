package org.embargo.core.advisory;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every text that somebody can write in an advisory, by its field: all but closed forms, such as
 * ids and words of a list. {@code EveryTextTest} names those.
 */
final class AdvisoryTexts {
  private static final Pattern REFERENCE =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

  /** Of HTML, those that keys, addresses and hosts are made of. */
  private static final Map<String, String> SIGNS =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "commat", "@", "period", ".", "hyphen", "-", "dash",
          "-", "lowbar", "_", "colon", ":", "sol", "/");

  private AdvisoryTexts() {}

  /**
   * In the order of the advisory; the texts of one product, credit or reference by themselves.
   *
   * @param texts takes the place of each and the text
   */
  static void each(Advisory advisory, BiConsumer<String, String> texts) {
    texts.accept("title", advisory.title());
    texts.accept("description", advisory.description());
    for (int i = 0; i < advisory.affected().size(); i++) {
      putProduct(texts, "affected[" + i + "].", advisory.affected().get(i));
    }
    texts.accept("configuration", advisory.remedy().configuration());
    texts.accept("solution", advisory.remedy().solution());
    texts.accept("workaround", advisory.remedy().workaround());
    advisory.severity().ifPresent(one -> texts.accept("severity", one.word()));
    putEach(texts, "weaknesses", advisory.weaknesses(), Weakness::inWords);
    putEach(texts, "credits", advisory.credits(), Credit::publicName);
    putEach(
        texts,
        "references",
        advisory.references(),
        one -> String.join("\n", one.url(), one.name(), String.join("\n", one.tags())));
    putEach(texts, "defects", advisory.source().defects(), one -> one);
    texts.accept("advisoryId", advisory.source().advisory());
    putSupplement(texts, advisory.supplement());
    texts.accept("withdrawn", advisory.withdrawal());
  }

  private static void putProduct(
      BiConsumer<String, String> texts, String place, AffectedProduct product) {
    texts.accept(place + "vendor", product.vendor());
    texts.accept(place + "product", product.name());
    product
        .packageId()
        .ifPresent(
            one -> {
              texts.accept(place + "collectionUrl", one.collectionUrl());
              texts.accept(place + "packageName", one.name());
            });
    texts.accept(place + "versions", String.join("\n", product.versionsInWords()));
    texts.accept(place + "numbering", numberings(product));
    texts.accept(place + "details", details(product.details()));
  }

  private static void putSupplement(BiConsumer<String, String> texts, Supplement supplement) {
    texts.accept("details", supplement.details() + "\n" + shown(supplement.details()));
    texts.accept("exploitation", supplement.exploitation());
    putEach(texts, "impacts", supplement.impacts(), Supplement.Impact::text);
    putEach(texts, "timeline", supplement.timeline(), Supplement.Event::text);
    putEach(texts, "tags", supplement.tags(), one -> one);
    putEach(texts, "translations", supplement.translations(), Supplement.Translation::text);
  }

  /** Markdown as it is read, as far as signs stand for others in it. */
  private static String shown(String markdown) {
    String text = REFERENCE.matcher(markdown).replaceAll(AdvisoryTexts::character);
    return ESCAPE.matcher(text).replaceAll("");
  }

  private static String character(MatchResult reference) {
    String name = reference.group(1);
    if (!name.startsWith("#")) {
      return Matcher.quoteReplacement(SIGNS.getOrDefault(name, reference.group()));
    }
    boolean isHex = name.startsWith("#x") || name.startsWith("#X");
    int code =
        isHex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code)
        ? Matcher.quoteReplacement(Character.toString(code))
        : "";
  }

  /** No words of a range say how its versions are compared. */
  private static String numberings(AffectedProduct product) {
    return product.versions().stream()
        .map(VersionRange::numbering)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String details(ProductDetails details) {
    return Stream.of(
            details.purl().stream(),
            Stream.of(details.repo()),
            details.cpes().stream(),
            details.modules().stream(),
            details.platforms().stream(),
            details.programFiles().stream(),
            details.programRoutines().stream())
        .flatMap(one -> one)
        .collect(Collectors.joining("\n"));
  }

  private static <T> void putEach(
      BiConsumer<String, String> texts, String name, List<T> all, Function<T, String> text) {
    for (int i = 0; i < all.size(); i++) {
      texts.accept(name + "[" + i + "]", text.apply(all.get(i)));
    }
  }
}
