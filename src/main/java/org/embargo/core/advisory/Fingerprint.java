package org.embargo.core.advisory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * By what an advisory is known again in other words than its own: its ids, its title and its
 * description. Case, white space, punctuation and characters that nobody sees make no difference.
 * Short texts are like one another by chance and do not count, and references are shared by many.
 *
 * @param ids CVE ids and the vendor's own id, in upper case
 * @param title normal; empty where it is too short to count
 * @param description normal; empty where it is too short to count
 */
public record Fingerprint(Set<String> ids, String title, String description) {
  /** A normal text that is shorter does not count. */
  static final int SHORTEST = 20;

  /** A normal text from this length on counts also where it is a part of a longer one. */
  static final int SHORTEST_PART = 60;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public Fingerprint {
    ids = Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /**
   * @param otherIds by which the advisory is known elsewhere
   */
  public static Fingerprint of(Advisory advisory, Collection<String> otherIds) {
    Set<String> ids = new TreeSet<>();
    advisory.cveId().map(CveId::value).ifPresent(ids::add);
    otherIds.stream().map(Fingerprint::normalId).forEach(ids::add);
    ids.add(normalId(advisory.source().advisory()));
    ids.remove("");
    return new Fingerprint(ids, counting(advisory.title()), counting(advisory.description()));
  }

  /** Whether they have an id, the title or the description in common. */
  public boolean matches(Fingerprint other) {
    return !Collections.disjoint(ids, other.ids)
        || isSame(title, other.title)
        || isSame(description, other.description)
        || isPart(description, other.description)
        || isPart(other.description, description);
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  /** As whole words: some formats have one text where others have several. */
  private static boolean isPart(String part, String whole) {
    return part.length() >= SHORTEST_PART && (" " + whole + " ").contains(" " + part + " ");
  }

  private static String counting(String text) {
    String normal = normal(text);
    return normal.codePointCount(0, normal.length()) < SHORTEST ? "" : normal;
  }

  private static String normal(String text) {
    String visible =
        UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return BETWEEN_WORDS.matcher(visible.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String normalId(String id) {
    return id.strip().toUpperCase(Locale.ROOT);
  }
}
