package org.embargo.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.text.Problem;

/**
 * What would go public of a draft, as a page prints it.
 *
 * @param scores of the CVSS vectors, in words
 * @param previews one a format; none while there are problems
 * @param digest SHA-256 of all previews; empty while there are none
 */
public record ProofView(
    List<Problem> problems,
    List<Problem> leaks,
    List<String> scores,
    List<Preview> previews,
    String digest) {

  public static final ProofView NONE =
      new ProofView(List.of(), List.of(), List.of(), List.of(), "");

  /**
   * One format's exact text.
   *
   * @param isNew whether nothing is public in this format yet
   * @param changes against what is public
   */
  public record Preview(String format, String text, boolean isNew, List<Changes.Line> changes) {}

  /**
   * @param latest what is public
   */
  public static ProofView of(
      Advisory advisory, Proof proof, List<Problem> leaks, Optional<Revision> latest) {
    return new ProofView(
        proof.problems(),
        leaks,
        advisory.cvss().stream().map(ProofView::score).toList(),
        proof.rendering().map(Rendering::documents).orElse(List.of()).stream()
            .map(document -> preview(document, latest))
            .toList(),
        proof.rendering().map(Rendering::digest).orElse(""));
  }

  private static Preview preview(Document document, Optional<Revision> latest) {
    Optional<Document> before = latest.flatMap(one -> one.rendering().in(document.format()));
    return new Preview(
        document.format(),
        document.text(),
        before.isEmpty(),
        before.map(one -> Changes.between(one.text(), document.text())).orElse(List.of()));
  }

  private static String score(Cvss cvss) {
    return "CVSS "
        + cvss.version()
        + ": "
        + cvss.baseScore()
        + " "
        + cvss.baseSeverity().toLowerCase(Locale.ROOT);
  }
}
