package org.embargo.core.advisory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what an advisory is known again in other words than its own: its ids, its title and its story.
 * The story is the description and the details; it counts wherever the other advisory tells it.
 * Case, white space, punctuation and characters that nobody sees make no difference. Short texts
 * are like one another by chance and do not count, and references are shared by many.
 *
 * @param ids CVE ids and the vendor's own id, in upper case
 * @param title normal; empty where it is too short to count
 * @param stories normal, those that are long enough to count
 * @param texts all texts, normal
 * @param told every {@link #WINDOW} words in a row of the stories, as hashes
 * @param said the same of all texts
 */
public record Fingerprint(
    Set<String> ids,
    String title,
    List<String> stories,
    List<String> texts,
    Set<Long> told,
    Set<Long> said) {
  /** A normal text that is shorter does not count. */
  static final int SHORTEST = 20;

  /** A normal text from this length on counts also where it is a part of a longer one. */
  static final int SHORTEST_PART = 60;

  /** Longer parts are found by their words, which takes less time. */
  private static final int LONGEST_PART = 400;

  private static final int WINDOW = 8;

  /** Windows of a story that is long enough to be compared by them. */
  private static final int FEWEST_WINDOWS = 8;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public Fingerprint {
    ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    stories = List.copyOf(stories);
    texts = List.copyOf(texts);
    told = Set.copyOf(told);
    said = Set.copyOf(said);
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
    List<String> stories =
        Stream.of(advisory.description(), advisory.supplement().details())
            .map(Fingerprint::counting)
            .filter(text -> !text.isEmpty())
            .toList();
    List<String> texts = new ArrayList<>();
    AdvisoryTexts.each(advisory, (place, text) -> texts.add(counting(text)));
    texts.removeIf(String::isEmpty);
    return new Fingerprint(
        ids, counting(advisory.title()), stories, texts, windows(stories), windows(texts));
  }

  /** Whether they have an id or the title in common, or one tells the other's story. */
  public boolean matches(Fingerprint other) {
    return !Collections.disjoint(ids, other.ids)
        || (!title.isEmpty() && title.equals(other.title))
        || tells(other)
        || other.tells(this);
  }

  /** As a whole text, as a part of one, or by at least half of its words in a row. */
  private boolean tells(Fingerprint other) {
    for (String story : other.stories) {
      for (String text : texts) {
        if (story.equals(text) || isPart(story, text)) {
          return true;
        }
      }
    }
    long shared = other.told.stream().filter(said::contains).count();
    return other.told.size() >= FEWEST_WINDOWS && 2 * shared >= other.told.size();
  }

  /** As whole words: some formats have one text where others have several. */
  private static boolean isPart(String part, String whole) {
    return part.length() >= SHORTEST_PART
        && part.length() <= LONGEST_PART
        && (" " + whole + " ").contains(" " + part + " ");
  }

  private static Set<Long> windows(List<String> texts) {
    Set<Long> windows = new HashSet<>();
    for (String text : texts) {
      List<Long> words = new ArrayList<>();
      for (String word : text.split(" ", -1)) {
        words.add(hash(word));
      }
      for (int i = 0; i + WINDOW <= words.size(); i++) {
        long window = 0;
        for (int j = i; j < i + WINDOW; j++) {
          window = window * 1_000_003 + words.get(j);
        }
        windows.add(window);
      }
    }
    return windows;
  }

  private static long hash(String word) {
    long hash = 1_125_899_906_842_597L;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
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
