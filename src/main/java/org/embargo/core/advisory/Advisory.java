package org.embargo.core.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.text.Limits;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;

/**
 * The public text and facts, from the first draft on. Every part that is there is valid in itself;
 * {@link #problems} tells what is still missing.
 *
 * @param title one line without the product's name, at most 256 characters; empty in records that
 *     were published without one
 * @param description plain text, a blank line between paragraphs, at most 4,096 characters (the CVE
 *     record format's limit)
 * @param withdrawal why it is taken back, plain text of at most 4,096 characters; empty while it
 *     stands
 */
public record Advisory(
    String title,
    Optional<CveId> cveId,
    String description,
    List<AffectedProduct> affected,
    Remedy remedy,
    Optional<Severity> severity,
    List<Cvss> cvss,
    List<Weakness> weaknesses,
    List<Credit> credits,
    List<Reference> references,
    Source source,
    Supplement supplement,
    String withdrawal) {

  /** Before anybody has written a word. */
  public static final Advisory EMPTY =
      new Advisory(
          "",
          Optional.empty(),
          "",
          List.of(),
          Remedy.NONE,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Source.UNKNOWN,
          Supplement.NONE,
          "");

  public static final int LONGEST_TITLE = 256;
  public static final int LONGEST_DESCRIPTION = 4096;
  public static final int MOST_REFERENCES = 512;

  /** Entries of a list of what is affected. */
  static final int MOST_AFFECTED = 10_000;

  /** Entries of any other list; real records have far fewer. */
  static final int MOST_ENTRIES = 1_000;

  public Advisory {
    Text.atMost(MOST_AFFECTED, "affected", affected);
    Text.atMost(MOST_ENTRIES, "cvss", cvss);
    Text.atMost(MOST_ENTRIES, "weaknesses", weaknesses);
    Text.atMost(MOST_ENTRIES, "credits", credits);
    Text.atMost(MOST_ENTRIES, "references", references);
    affected = List.copyOf(affected);
    cvss = List.copyOf(cvss);
    weaknesses = List.copyOf(weaknesses);
    credits = List.copyOf(credits);
    references = List.copyOf(references);
    Remedy.require(withdrawal);
    requireTitle(title);
    requireDescription(description);
  }

  public static String requireTitle(String title) {
    if (!title.isEmpty()) {
      Text.inOneLine(title, LONGEST_TITLE);
    }
    return title;
  }

  public static String requireDescription(String description) {
    Text.inParagraphs(description, LONGEST_DESCRIPTION);
    return description;
  }

  /** Everything that keeps the draft from being complete, in the order of a record. */
  public List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    demand(found, !title.isEmpty(), "title");
    demand(found, cveId.isPresent(), "cveId");
    demand(found, !description.isBlank(), "description");
    demand(found, !affected.isEmpty(), "affected");
    for (int i = 0; i < affected.size(); i++) {
      AffectedProduct product = affected.get(i);
      String place = "affected[" + i + "].";
      demand(found, !product.vendor().isEmpty(), place + "vendor");
      demand(found, !product.name().isEmpty(), place + "product");
      demand(
          found,
          !product.versions().isEmpty() || product.defaultStatus() != Status.UNAFFECTED,
          place + "versions");
      for (int j = 0; j < product.versions().size(); j++) {
        String field = place + "versions[" + j + "]";
        product
            .versions()
            .get(j)
            .ambiguity()
            .ifPresent(reason -> found.add(new Problem(field, reason)));
      }
    }
    demand(found, severity.isPresent(), "severity");
    if (!cvss.stream().allMatch(Cvss::isCurrent)) {
      found.add(new Problem("cvss", "is a score by a version before 3.1"));
    }
    demand(found, !references.isEmpty(), "references");
    found.addAll(faults());
    return List.copyOf(found);
  }

  /** What no format can write, whatever else there is. */
  public List<Problem> faults() {
    List<Problem> found = new ArrayList<>();
    if (references.size() > MOST_REFERENCES) {
      found.add(new Problem("references", "has more than " + MOST_REFERENCES + " entries"));
    }
    AdvisoryTexts.each(
        this,
        (field, text) -> {
          if (text.contains(Edition.PUBLICATION)) {
            found.add(
                new Problem(
                    field, "holds " + Edition.PUBLICATION + ", for which the instant is put in"));
          }
        });
    return List.copyOf(found);
  }

  /** Whether it takes back what was published, and says nothing else that is new. */
  public boolean takesBack(Advisory published) {
    return isWithdrawn()
        && Limits.lifted(() -> withWithdrawal("").equals(published.withWithdrawal("")));
  }

  private Advisory withWithdrawal(String reason) {
    return new Advisory(
        title,
        cveId,
        description,
        affected,
        remedy,
        severity,
        cvss,
        weaknesses,
        credits,
        references,
        source,
        supplement,
        reason);
  }

  public boolean isWithdrawn() {
    return !withdrawal.isEmpty();
  }

  /** The title with the products before it, unless it names one itself; or they alone. */
  public String heading() {
    if (title.isEmpty()) {
      return productNames();
    }
    boolean isNamed =
        affected.stream().map(AffectedProduct::title).anyMatch(name -> title.contains(name));
    return isNamed ? title : productNames() + ": " + title;
  }

  /** For lists of advisories; each name once. */
  public String productNames() {
    return affected.stream()
        .map(AffectedProduct::title)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether everybody who is credited has answered, or had the time to. */
  public boolean hasCreditsSettled() {
    return credits.stream().allMatch(credit -> credit.consent().isSettled());
  }

  private static void demand(List<Problem> found, boolean there, String field) {
    if (!there) {
      found.add(new Problem(field, "is needed before publication"));
    }
  }
}
