package org.embargo.core.advisory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every text that somebody has written in an advisory, by its field. */
final class AdvisoryTexts {
  private AdvisoryTexts() {}

  /** In the order of the advisory; the texts of one product, credit or reference by themselves. */
  static Map<String, String> of(Advisory advisory) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", advisory.title());
    texts.put("description", advisory.description());
    for (int i = 0; i < advisory.affected().size(); i++) {
      putProduct(texts, "affected[" + i + "].", advisory.affected().get(i));
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

  private static void putProduct(Map<String, String> texts, String place, AffectedProduct product) {
    texts.put(place + "vendor", product.vendor());
    texts.put(place + "product", product.name());
    product
        .packageId()
        .ifPresent(
            one -> {
              texts.put(place + "collectionUrl", one.collectionUrl());
              texts.put(place + "packageName", one.name());
            });
    texts.put(
        place + "versions",
        String.join("\n", product.versions().stream().map(AffectedRange::inWords).toList()));
  }

  private static <T> void putEach(
      Map<String, String> texts, String name, List<T> all, Function<T, String> text) {
    for (int i = 0; i < all.size(); i++) {
      texts.put(name + "[" + i + "]", text.apply(all.get(i)));
    }
  }
}
