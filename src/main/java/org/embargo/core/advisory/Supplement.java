package org.embargo.core.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.text.Text;

/**
 * What an advisory may say beside its facts, each within the limits of the CVE record format 5.x.
 *
 * @param details more about it, for who has read the description; in CommonMark, at most 16,384
 *     characters, empty when nothing is said
 * @param exploitation what is known of attacks; plain text, empty when nothing is said
 * @param tags of the record, of the format's closed list or beginning with {@code x_}
 * @param publicSince when others had made the vulnerability public already
 * @param translations of the description
 */
public record Supplement(
    String details,
    String exploitation,
    List<Impact> impacts,
    List<Event> timeline,
    List<String> tags,
    Optional<Instant> publicSince,
    List<Translation> translations) {
  /** What a CVE record takes of a description in another form. */
  public static final int LONGEST_DETAILS = 16_384;

  private static final int LONGEST = 4096;
  private static final Set<String> TAGS =
      Set.of("unsupported-when-assigned", "exclusively-hosted-service", "disputed");

  public static final Supplement NONE =
      new Supplement("", "", List.of(), List.of(), List.of(), Optional.empty(), List.of());

  /**
   * What an attacker gains.
   *
   * @param capecId of the catalogue of attack patterns, such as CAPEC-66; empty for words alone
   */
  public record Impact(String capecId, String text) {
    public Impact {
      if (!capecId.isEmpty() && !capecId.matches("CAPEC-[1-9][0-9]{0,4}")) {
        throw new IllegalArgumentException("not a CAPEC id: " + capecId);
      }
      requireText(text);
    }
  }

  /** What happened to the report, or to the vulnerability. */
  public record Event(Instant time, String text) {
    public Event {
      Text.year(time);
      requireText(text);
    }
  }

  /**
   * The description once more.
   *
   * @param language a tag of BCP 47 that is not English, of language, script and region
   */
  public record Translation(String language, String text) {
    public Translation {
      if (!language.matches("[A-Za-z]{2,4}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
          || language.matches("(?i)en(-.*)?")) {
        throw new IllegalArgumentException("not a language beside English: " + language);
      }
      requireText(text);
    }
  }

  /** What is said of an impact, of an event, or in another language. */
  public static String requireText(String text) {
    Text.required(text, LONGEST);
    return text;
  }

  public static String requireTag(String tag) {
    Text.tag(tag, 128);
    if (!TAGS.contains(tag) && !tag.matches("x_.{1,126}")) {
      throw new IllegalArgumentException("not a tag of a CVE record: " + tag);
    }
    return tag;
  }

  public static String requireDetails(String details) {
    Text.inParagraphs(details, LONGEST_DETAILS);
    return details;
  }

  public Supplement {
    Text.atMost(Advisory.MOST_ENTRIES, "impacts", impacts);
    Text.atMost(Advisory.MOST_ENTRIES, "timeline", timeline);
    Text.atMost(Advisory.MOST_ENTRIES, "tags", tags);
    Text.atMost(Advisory.MOST_ENTRIES, "translations", translations);
    impacts = List.copyOf(impacts);
    timeline = List.copyOf(timeline);
    tags = List.copyOf(tags);
    translations = List.copyOf(translations);
    Text.eachOnce(tags);
    Text.eachOnce(translations);
    publicSince.ifPresent(Text::year);
    requireDetails(details);
    Remedy.require(exploitation);
    tags.forEach(Supplement::requireTag);
  }
}
