package org.embargo.feed.csaf;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.feed.csaf.CsafProduct.Place;

/** The tree of branches: vendor, product, versions. */
final class ProductTree {
  private ProductTree() {}

  static Map<String, Object> of(List<CsafProduct> products, CsafVersion version) {
    List<CsafProduct> branched =
        products.stream().filter(one -> one.place() != Place.WORDS).toList();
    List<CsafProduct> beside = products.stream().filter(one -> one.place() == Place.WORDS).toList();
    Map<String, Object> tree = new TreeMap<>();
    putUnlessEmpty(
        tree,
        "branches",
        grouped(branched, one -> one.product().vendorInWords()).entrySet().stream()
            .flatMap(vendor -> vendor(vendor.getKey(), named(vendor.getValue(), version)))
            .toList());
    putUnlessEmpty(
        tree, "full_product_names", beside.stream().map(one -> product(one, version)).toList());
    return tree;
  }

  /** What nobody is known to make stands for itself. */
  private static Stream<Object> vendor(String name, List<Object> products) {
    return name.isEmpty() ? products.stream() : Stream.of(branch("vendor", name, products));
  }

  private static List<Object> named(List<CsafProduct> products, CsafVersion version) {
    return grouped(products, one -> one.product().inWords()).entrySet().stream()
        .map(
            name ->
                branch(
                    "product_name",
                    name.getKey(),
                    name.getValue().stream().map(one -> leaf(one, version)).toList()))
        .toList();
  }

  private static Map<String, List<CsafProduct>> grouped(
      List<CsafProduct> products, Function<CsafProduct, String> by) {
    return products.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private static Object branch(String category, String name, List<?> branches) {
    return Map.of("branches", branches, "category", category, "name", name);
  }

  private static Object leaf(CsafProduct one, CsafVersion version) {
    return Map.of(
        "category", one.place().category(), "name", one.name(), "product", product(one, version));
  }

  private static Object product(CsafProduct one, CsafVersion version) {
    Map<String, Object> product = new TreeMap<>();
    product.put("name", one.inWords());
    product.put("product_id", one.id());
    one.purl()
        .ifPresent(purl -> product.put("product_identification_helper", version.helper(purl)));
    return product;
  }
}
