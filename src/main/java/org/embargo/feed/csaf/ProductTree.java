package org.embargo.feed.csaf;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.feed.csaf.CsafProduct.Place;
import org.embargo.feed.json.SortedJson;

/** The tree of branches: vendor, product, versions. */
final class ProductTree {
  private ProductTree() {}

  static Map<String, Object> of(List<CsafProduct> products, CsafVersion version) {
    Map<String, Map<String, List<Object>>> vendors = new LinkedHashMap<>();
    List<Object> beside = new ArrayList<>();
    for (CsafProduct one : products) {
      if (one.place() == Place.WORDS) {
        beside.add(product(one, version));
      } else {
        vendors
            .computeIfAbsent(one.line().vendor(), any -> new LinkedHashMap<>())
            .computeIfAbsent(one.line().name(), any -> new ArrayList<>())
            .add(leaf(one, version));
      }
    }
    List<Object> branches = new ArrayList<>();
    vendors.forEach((name, named) -> putVendor(branches, name, named));
    Map<String, Object> tree = new TreeMap<>();
    putUnlessEmpty(tree, "branches", branches);
    putUnlessEmpty(tree, "full_product_names", beside);
    return tree;
  }

  /** What nobody is known to make stands for itself. */
  private static void putVendor(
      List<Object> branches, String vendor, Map<String, List<Object>> named) {
    List<Object> products =
        SortedJson.each(
            named.entrySet(), one -> branch("product_name", one.getKey(), one.getValue()));
    if (vendor.isEmpty()) {
      branches.addAll(products);
    } else {
      branches.add(branch("vendor", vendor, products));
    }
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
