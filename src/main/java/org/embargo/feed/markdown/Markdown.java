package org.embargo.feed.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.embargo.app.render.SafeHtml;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.text.Problem;

/**
 * A text in CommonMark as the formats want it. HTML and images are refused, so that what one reader
 * shows all readers show, and no page loads anything from elsewhere.
 */
public final class Markdown {
  /** More is no text that a person has written, and renderers go down as deep. */
  private static final int DEEPEST = 16;

  /**
   * The parser goes as deep as emphasis and images are nested, and far for each sign that may begin
   * HTML, before anybody can look at the depth.
   */
  private static final int MOST_SIGNS = 1_000;

  /** A blank line by CommonMark 0.31, sections 2.1 and 4.9: other separators end no paragraph. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?:\\r\\n|\\n|\\r)[ \\t]*+(?:\\r\\n|\\n|\\r)");

  /** The page has two levels of its own. */
  private static final int RAISED = 2;

  private static final Parser PARSER = Parser.builder().build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(any -> Markdown::setAttributes)
          .build();

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /** Everything that may come out as markup. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(p|em|strong|code|pre|blockquote|ul|ol|li|a|h[1-6])>|<(br|hr) />|<ol start=\"\\d+\">"
              + "|<a rel=\"noopener noreferrer\" href=\"(https?://|mailto:)[^\\s\"<>]+\">");

  private final Node document;

  private Markdown(Node document) {
    this.document = document;
  }

  /** What is wrong with the details of an advisory, by their field. */
  public static List<Problem> detailsProblems(Advisory advisory) {
    String details = advisory.supplement().details();
    return details.isEmpty()
        ? List.of()
        : problems(details).stream().map(reason -> new Problem("details", reason)).toList();
  }

  /** What makes a text one that cannot be published, each once. */
  public static List<String> problems(String text) {
    return hasTooManySigns(text)
        ? List.of("has more than " + MOST_SIGNS + " of the signs * _ [ < in a paragraph")
        : new Markdown(PARSER.parse(text)).problems();
  }

  /**
   * @param text without {@link #problems}
   */
  public static SafeHtml html(String text) {
    Markdown markdown = checked(text);
    Nodes.forEach(
        markdown.document,
        node -> {
          if (node instanceof Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + RAISED));
          }
        });
    String html = HTML.render(markdown.document).strip();
    if (!isHarmless(html)) {
      throw new IllegalStateException("the renderer has made other markup than it may");
    }
    return new SafeHtml(saying(text, html, TEXT.render(markdown.document)));
  }

  /**
   * As plain text, links with their addresses.
   *
   * @param text without {@link #problems}
   */
  public static String plain(String text) {
    String plain = TEXT.render(checked(text).document).strip();
    return saying(text, plain, plain);
  }

  /**
   * @param shown what readers see of it
   */
  private static String saying(String text, String rendered, String shown) {
    if (shown.isBlank()) {
      throw refused(text);
    }
    return rendered;
  }

  /** Should the renderer ever make more than it is meant to, nothing of it is published. */
  private static boolean isHarmless(String html) {
    String text = TAG.matcher(html).replaceAll("");
    return text.indexOf('<') < 0 && text.indexOf('>') < 0;
  }

  private static Markdown checked(String text) {
    if (!hasTooManySigns(text)) {
      Markdown markdown = new Markdown(PARSER.parse(text));
      Set<String> found = new LinkedHashSet<>();
      if (markdown.gather(found) && found.isEmpty()) {
        return markdown;
      }
    }
    throw refused(text);
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException("Markdown that cannot be published: " + problems(text));
  }

  private static boolean hasTooManySigns(String text) {
    return text.length() > MOST_SIGNS
        && PARAGRAPH
            .splitAsStream(text)
            .anyMatch(one -> one.chars().filter(c -> "*_[<".indexOf(c) >= 0).count() > MOST_SIGNS);
  }

  private List<String> problems() {
    Set<String> found = new LinkedHashSet<>();
    if (!gather(found)) {
      return List.copyOf(found);
    }
    if (TEXT.render(document).isBlank()) {
      found.add("shows nothing");
    } else if (found.isEmpty() && !isHarmless(HTML.render(document))) {
      found.add("would be shown with other markup than is let through");
    }
    return List.copyOf(found);
  }

  /**
   * What can be told before anything is rendered.
   *
   * @return whether renderers can go down as deep as it is
   */
  private boolean gather(Set<String> found) {
    int depth = Nodes.forEach(document, node -> Nodes.problem(node).ifPresent(found::add));
    if (depth > DEEPEST) {
      found.add("is nested more than " + DEEPEST + " deep");
    }
    return depth <= DEEPEST;
  }

  /** Of links the address, of lists where they begin, and of the rest nothing. */
  private static void setAttributes(Node node, String tag, Map<String, String> attributes) {
    attributes.keySet().retainAll(Set.of("href", "rel", "start"));
    attributes.computeIfPresent("rel", (name, value) -> "noopener noreferrer");
  }
}
