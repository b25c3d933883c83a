package org.embargo.core.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.embargo.core.advisory.Severity.Scale;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Supplement.Translation;
import org.embargo.core.advisory.VersionRange.Change;

/** Complete advisories of every kind that our own checks take, the same for the same seed. */
public final class AdvisoryGenerator {
  private static final List<String> WORDS =
      List.of(
          "port",
          "Böse",
          "<script>alert(1)</script>",
          "日本語",
          "a&b",
          "\"quoted\"",
          "it's",
          "[x](javascript:y)",
          "--",
          "*bold*",
          "\\n",
          "`code`",
          "100%",
          "https://example.org/?a=b&c",
          "\u00a0",
          "😀");

  private static final List<String> VERSIONS =
      List.of(
          "0",
          "1.0.0",
          "4.18.2.0",
          "4.19.0",
          "2.0.0-rc.1+build.5",
          "1:2.3~rc1",
          "v7",
          "2024-11-22",
          "r1|2",
          "1%2",
          "1.0!x",
          "10",
          "1.0.0-beta_2",
          "å",
          "3.*");

  private static final List<String> NUMBERINGS =
      List.of("", "", "", "semver", "maven", "custom", "git", "rpm");

  private static final List<PackageId> PACKAGES =
      Stream.of(
              "https://maven.example/maven2 org.apache.activemq:activemq-client",
              "https://maven.example/maven2 no-group",
              "https://pypi.example apache-airflow",
              "https://npmjs.example @scope/name",
              "https://npmjs.example left-pad",
              "https://nuget.example log4net",
              "https://rubygems.example rails",
              "https://crates.example serde",
              "https://packagist.example symfony/http-kernel",
              "https://packages.example.org/deb some-package")
          .map(one -> one.split(" ", -1))
          .map(one -> new PackageId(one[0], one[1]))
          .toList();

  private static final List<Weakness> WEAKNESSES =
      List.of(
          new Weakness("CWE-94", "Code Injection"),
          new Weakness("CWE-79", "Cross-site Scripting"),
          new Weakness("CWE-306", "Missing Authentication for Critical Function"),
          new Weakness("CWE-99999", "Not in any catalogue"));

  private static final List<String> TAGS =
      List.of("vendor-advisory", "patch", "exploit", "mailing-list", "x_ours", "issue-tracking");

  private static final String BASE_3 = "AV:NALP AC:LH PR:NLH UI:NR S:UC C:NLH I:NLH A:NLH";
  private static final String MORE_3 = "E:XUPFH RL:XOTWU RC:XURC CR:XLMH MAV:XNALP";
  private static final String BASE_4 =
      "AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN";
  private static final String MORE_4 = "E:XAPU CR:XHML IR:XHML AR:XHML MAV:XNALP MSI:XSHLN";

  private static final List<String> MARKDOWN =
      List.of(
          "# A heading\n## and another",
          "* one\n* two\n  1. three",
          "Some *emphasis*, **more** and `<code>`.",
          "```xml\n<config attack=\"no\"/>\n```",
          "> said before\n> by somebody",
          "See [the page](https://example.org/a?b=c&d=\"e\") or [mail](mailto:a@example.org).",
          "Two  \nlines &amp; a \\* star",
          "    indented\n\n---\n\n[1]: https://example.org/x\n\nand [that][1]",
          "ü 🔒 &lt;script&gt; \\<script>");

  private final Random random;

  public AdvisoryGenerator(long seed) {
    this.random = new Random(seed);
  }

  public Advisory next() {
    return new Advisory(
        words(1, 20),
        Optional.of(new CveId("CVE-2026-" + (1000 + random.nextInt(9_000_000)))),
        paragraphs(1),
        distinct(1, 4, this::product),
        new Remedy(paragraphs(0), paragraphs(0), paragraphs(0)),
        Optional.of(severity()),
        distinct(0, 3, this::cvss),
        distinct(0, 3, () -> any(WEAKNESSES)),
        distinct(0, 5, this::credit),
        distinct(1, 6, this::reference),
        new Source(
            any(Arrays.asList(Discovery.values())),
            distinct(0, 2, () -> "ABC-" + random.nextInt(99)),
            random.nextBoolean() ? "" : words(1, 3)),
        new Supplement(
            markdown(),
            paragraphs(0),
            distinct(0, 2, () -> new Impact(any(List.of("", "CAPEC-66", "CAPEC-1")), words(1, 9))),
            distinct(0, 3, () -> new Event(instant(), words(1, 9))),
            distinct(0, 2, () -> any(List.of("unsupported-when-assigned", "disputed", "x_a"))),
            random.nextBoolean() ? Optional.empty() : Optional.of(instant()),
            distinct(0, 1, () -> new Translation(any(List.of("de", "zh-Hans")), words(1, 9)))),
        random.nextInt(8) == 0 ? paragraphs(1) : "");
  }

  private String markdown() {
    return String.join("\n\n", distinct(0, 4, () -> any(MARKDOWN)));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(1_000_000_000L + random.nextInt(700_000_000));
  }

  private Severity severity() {
    Scale scale = any(Arrays.asList(Scale.values()));
    return new Severity(scale, scale == Scale.OTHER ? words(1, 2) : any(scale.words()));
  }

  private AffectedProduct product() {
    return new AffectedProduct(
        any(List.of("Apache Software Foundation", "Böse & Söhne <GmbH>")),
        any(List.of("Apache CloudStack", "Broker", "Product: \"A\"")),
        random.nextBoolean() ? Optional.empty() : Optional.of(any(PACKAGES)),
        distinct(1, 4, this::range),
        any(Arrays.asList(Status.values())),
        random.nextBoolean() ? ProductDetails.NONE : details());
  }

  private ProductDetails details() {
    return new ProductDetails(
        random.nextBoolean() ? Optional.empty() : Optional.of("pkg:generic/a%20b"),
        random.nextBoolean() ? "" : "https://example.org/repo.git",
        distinct(0, 2, () -> "cpe:2.3:a:x:y" + random.nextInt(9) + ":*:*:*:*:*:*:*:*"),
        distinct(0, 2, () -> words(1, 3)),
        distinct(0, 2, () -> words(1, 3)),
        distinct(0, 2, () -> words(1, 3)),
        distinct(0, 2, () -> words(1, 3)));
  }

  private VersionRange range() {
    VersionRange range = plainRange().as(any(Arrays.asList(Status.values())), any(NUMBERINGS));
    return range.bound().isEmpty() || random.nextInt(4) > 0
        ? range
        : new VersionRange(
            range.from(),
            range.bound(),
            range.status(),
            range.numbering(),
            distinct(1, 2, () -> new Change(any(VERSIONS), any(Arrays.asList(Status.values())))));
  }

  private VersionRange plainRange() {
    String from = any(VERSIONS);
    String to = any(VERSIONS);
    return switch (random.nextInt(5)) {
      case 0 -> VersionRange.single(from);
      case 1 -> VersionRange.through(from, to);
      case 2 -> VersionRange.orLater(from);
      case 3 -> VersionRange.through(from, "*");
      default -> from.equals(to) ? VersionRange.orLater("0") : VersionRange.before(from, to);
    };
  }

  private Cvss cvss() {
    return random.nextBoolean()
        ? Cvss.of("CVSS:3.1/" + metrics(BASE_3, MORE_3))
        : Cvss.of("CVSS:4.0/" + metrics(BASE_4, MORE_4));
  }

  private String metrics(String base, String more) {
    List<String> vector = new ArrayList<>();
    for (String metric : (base + " " + more).split(" ", -1)) {
      if (base.contains(metric) || random.nextInt(3) == 0) {
        int colon = metric.indexOf(':');
        int value = colon + 1 + random.nextInt(metric.length() - colon - 1);
        vector.add(metric.substring(0, colon + 1) + metric.charAt(value));
      }
    }
    return String.join("/", vector);
  }

  private Credit credit() {
    Consent consent = any(Arrays.asList(Consent.values()));
    CreditType type = any(Arrays.asList(CreditType.values()));
    return new Credit(consent == Consent.ANONYMOUS ? "" : words(1, 4), type, consent);
  }

  private Reference reference() {
    return new Reference(
        "https://example.org/" + random.nextInt(1000) + "?q=a&b=%3C",
        random.nextBoolean() ? "" : words(1, 3),
        distinct(0, 3, () -> any(TAGS)));
  }

  private String paragraphs(int atLeast) {
    int longest = random.nextInt(20) == 0 ? 500 : 40;
    return String.join(
        "\n\n",
        Stream.generate(() -> words(1, longest)).limit(atLeast + random.nextInt(3)).toList());
  }

  /** Never blank. */
  private String words(int atLeast, int atMost) {
    int count = atLeast + random.nextInt(atMost - atLeast + 1);
    String text = "A " + String.join(" ", Stream.generate(() -> any(WORDS)).limit(count).toList());
    return text.substring(
        0,
        Math.min(
            text.offsetByCodePoints(0, Math.min(120, text.codePointCount(0, text.length()))),
            text.length()));
  }

  private <T> List<T> distinct(int atLeast, int atMost, Supplier<T> one) {
    return Stream.generate(one)
        .limit(atLeast + random.nextInt(atMost - atLeast + 1))
        .distinct()
        .toList();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
