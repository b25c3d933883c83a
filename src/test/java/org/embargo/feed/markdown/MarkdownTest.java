package org.embargo.feed.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final int LONGEST = 16_384;

  /** Every tag that may come out, with every attribute. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(p|em|strong|code|pre|blockquote|ul|ol|li|a|h[3-6])>|<(br|hr) />|<ol start=\"\\d+\">"
              + "|<a rel=\"noopener noreferrer\" href=\"(https?:|mailto:)[^\"<>]+\">");

  private static final List<String> PIECES =
      List.of(
          "a",
          "word ",
          "\n",
          "\n\n",
          "    ",
          "\t",
          "> ",
          "* ",
          "1. ",
          "999999999. ",
          "# ",
          "---\n",
          "===\n",
          "`",
          "```\n",
          "~~~",
          "*",
          "**",
          "_",
          "[",
          "]",
          "(",
          ")",
          "![",
          "](",
          "<",
          ">",
          "\"",
          "'",
          "&",
          "&#0;",
          "&#x3c;",
          "&lt;",
          "\\",
          "\\<",
          "<script>alert(1)</script>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?php",
          "<HTTPS://example.org>",
          "[a](Https://example.org)",
          "[a](<mailto: >)",
          "[a](javascript:alert(1))",
          "[a](JaVaScript&colon;alert(1))",
          "[a](data:text/html,<script>)",
          "[a](https://example.org \"ti<tle\\\"\")",
          "```x\" onclick=y\n",
          "[a](https://example.org/\\\"onclick=x)",
          "<https://example.org>",
          "<a@example.org>",
          "<javascript:alert(1)>",
          "[r]: https://example.org\n",
          "[r]",
          "[r]: javascript:x\n",
          "\u00a0",
          "\u202e",
          "\u2028",
          "\ud83d\udd12",
          "\u0000",
          "http://",
          "onerror=");

  @Test
  void it_is_html_for_the_page_and_plain_text_for_the_rest() {
    String text =
        "# Who\n\nSee *all* of\n`<a>`:\n\n1. [this](https://example.org/?a=1&b=2)\n2. that";

    assertThat(Markdown.problems(text)).isEmpty();
    assertThat(Markdown.html(text).html())
        .isEqualTo(
            "<h3>Who</h3>\n<p>See <em>all</em> of\n<code>&lt;a&gt;</code>:</p>\n<ol>\n<li>"
                + "<a rel=\"noopener noreferrer\" href=\"https://example.org/?a=1&amp;b=2\">this</a>"
                + "</li>\n<li>that</li>\n</ol>");
    assertThat(Markdown.plain(text))
        .isEqualTo(
            "Who\n\nSee all of\n\"<a>\":\n\n1. \"this\" (https://example.org/?a=1&b=2)\n2. that");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b>bold</b> word | holds HTML; write a code span to show it",
        "<!-- hidden --> | holds HTML; write a code span to show it",
        "![x](https://example.org/a.png) | holds an image",
        "[x](javascript:alert(1)) | links to no web or mail address: \"javascript:alert(1)\"",
        "[x](JAVASCRIPT&#58;alert(1)) | links to no web or mail address: \"JAVASCRIPT:alert(1)\"",
        "[x](/browse/SEC-1) | links to no web or mail address: \"/browse/SEC-1\"",
        "[x]() | links to no web or mail address: \"\"",
        "[x](HTTPS://example.org) | links to no web or mail address: \"HTTPS://example.org\"",
        "[x]: https://example.org | shows nothing",
        "- - - - - - - - - a | is nested more than 16 deep",
      })
  void what_is_not_published_is_named(String text, String reason) {
    assertThat(Markdown.problems(text)).contains(reason);
    assertThatThrownBy(() -> Markdown.html(text)).hasMessageContaining("cannot be published");
    assertThatThrownBy(() -> Markdown.plain(text)).hasMessageContaining("cannot be published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"`<b>`", "\\<b>", "&lt;b&gt;", "    <b>", "a < b", "```\n<b>\n```"})
  void html_that_is_shown_is_no_html(String text) {
    assertThat(Markdown.problems(text)).isEmpty();
    assertThat(Markdown.html(text).html()).contains("&lt;");
    assertThat(Markdown.plain(text)).contains("<");
  }

  /** What parsers and renderers go too deep or too long for. */
  static List<String> hostile() {
    int n = LONGEST;
    return List.of(
        ">".repeat(n),
        "- ".repeat(n / 2) + "a",
        "*a _b ".repeat(n / 12) + "c_ d* ".repeat(n / 12),
        "**".repeat(n / 4) + "a" + "**".repeat(n / 4),
        "![".repeat(n / 5) + "a" + "](b)".repeat(n / 7),
        "[".repeat(n),
        "[a](".repeat(n / 4),
        "<".repeat(n),
        "&#".repeat(n / 2),
        "\\".repeat(n),
        "[a]: b\n".repeat(n / 7),
        "<!--".repeat(n / 4),
        "`a``b```c".repeat(n / 9),
        "\t".repeat(n),
        " ".repeat(n));
  }

  /** What is a line to some programs ends no paragraph in CommonMark. */
  @ParameterizedTest
  @ValueSource(strings = {"\u2028\u2028", "\u0085\u0085", "\u000b\u000b", "\n\f\n"})
  void signs_are_counted_in_paragraphs_of_commonmark(String separator) {
    String text = ("*".repeat(900) + separator).repeat(2);

    assertThat(Markdown.problems(text)).anyMatch(one -> one.startsWith("has more than 1000"));
    assertThat(Markdown.problems(("*a ".repeat(900) + "\n \t\n").repeat(2)))
        .noneMatch(one -> one.startsWith("has more than 1000"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostile_text_is_refused_or_written(String text) throws InterruptedException {
    // As little as any server gives a thread.
    Thread thread = new Thread(null, () -> check(text), "small", 512 * 1024);
    Throwable[] failure = new Throwable[1];
    thread.setUncaughtExceptionHandler((any, thrown) -> failure[0] = thrown);
    thread.start();
    thread.join();

    assertThat(failure[0]).isNull();
  }

  @RepeatedTest(3_000)
  void whatever_is_written_nothing_but_plain_markup_comes_out(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }

    check(text.toString());
  }

  private static void check(String text) {
    if (!Markdown.problems(text).isEmpty()) {
      return;
    }
    String html = Markdown.html(text).html();
    Matcher tags = TAG.matcher(html);
    assertThat(tags.replaceAll("")).as("%s of %s", html, text).doesNotContain("<", ">");
    assertThat(Markdown.plain(text)).isNotBlank();
    assertThat(Markdown.html(text).html()).isEqualTo(html);
  }
}
