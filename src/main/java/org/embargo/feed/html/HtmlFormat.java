package org.embargo.feed.html;

import java.util.List;
import org.embargo.app.render.Format;
import org.embargo.app.render.Templates;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.markdown.Markdown;

/** The advisory as a page by itself: no script, nothing loaded from elsewhere. */
public final class HtmlFormat implements Format {
  private final Templates templates;

  public HtmlFormat(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String name() {
    return "html";
  }

  /** A page can say whatever an advisory says; only its details are markup. */
  @Override
  public List<Problem> problems(Advisory advisory) {
    return Markdown.detailsProblems(advisory);
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    String html = templates.render("advisory", AdvisoryPage.of(advisory, edition.number()));
    return new Document(name(), "text/html", html);
  }
}
