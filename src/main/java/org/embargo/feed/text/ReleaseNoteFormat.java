package org.embargo.feed.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/** One line for the notes of the release that has the fix. */
public final class ReleaseNoteFormat implements Format {
  private final Addresses addresses;

  public ReleaseNoteFormat(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "release-note";
  }

  /** A text can say whatever an advisory says. */
  @Override
  public List<Problem> problems(Advisory advisory) {
    return List.of();
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    CveId cveId = advisory.cveId().orElseThrow();
    String said = advisory.isWithdrawn() ? "Withdrawn." : said(advisory);
    String severity = advisory.severity().map(one -> " (" + one.word() + ")").orElse("");
    String title = withoutStop(advisory.heading());
    String address = addresses.absoluteAdvisories("html", cveId);
    return new Document(
        name(), "text/plain", cveId + severity + ": " + title + ". " + said + " " + address + "\n");
  }

  private static String said(Advisory advisory) {
    String affected =
        advisory.affected().stream()
            .filter(product -> !product.versionsInWords().isEmpty())
            .map(product -> product.inWords() + " " + String.join(", ", product.versionsInWords()))
            .collect(Collectors.joining("; "));
    return "Affected: " + affected + "." + fixed(advisory).map(one -> " " + one).orElse("");
  }

  private static Optional<String> fixed(Advisory advisory) {
    String versions =
        advisory.affected().stream()
            .flatMap(product -> product.fixes().all().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(versions).filter(any -> !any.isEmpty()).map(any -> "Fixed: " + any + ".");
  }

  private static String withoutStop(String title) {
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }
}
