package org.embargo.feed.cve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Severity.Scale;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.json.Fields;

/** Reads how bad it is: scores by their vectors, and the first word that is a rating. */
final class CnaMetricsReader {
  private static final List<String> SCORES =
      List.of("cvssV2_0", "cvssV3_0", "cvssV3_1", "cvssV4_0");
  private static final String EVERYWHERE = "GENERAL";

  private final List<Problem> left;
  private final List<Cvss> scores = new ArrayList<>();
  private final List<Severity> words = new ArrayList<>();

  CnaMetricsReader(Fields cna, List<Problem> left) {
    this.left = left;
    cna.list("metrics", this::metric);
  }

  List<Cvss> scores() {
    return scores.stream().distinct().toList();
  }

  Optional<Severity> severity() {
    return words.stream().findFirst();
  }

  private Fields metric(Fields fields) {
    fields.pass("format");
    for (String name : SCORES) {
      fields.optionalObject(name, this::score).ifPresent(scores::add);
    }
    fields.optionalObject("other", this::rating).flatMap(one -> one).ifPresent(this::add);
    for (CveTexts.Told scenario : CveTexts.told(fields, "scenarios")) {
      if (!scenario.text().equals(EVERYWHERE)) {
        left.add(
            new Problem(fields.at("scenarios"), "says where a score holds: " + scenario.text()));
      }
    }
    return fields;
  }

  private void add(Severity severity) {
    if (!words.isEmpty() && !words.contains(severity)) {
      left.add(new Problem("containers.cna.metrics", "rates it twice: " + severity.word()));
    }
    words.add(severity);
  }

  /** All else is in the vector. */
  private Cvss score(Fields fields) {
    Optional<Cvss> score =
        fields.required(
            "vectorString", vector -> Cvss.of(vector.strip().replaceAll("^\\((.*)\\)$", "$1")));
    fields.passAll("");
    return score.orElseThrow(() -> new IllegalArgumentException("has no vector"));
  }

  /** By what the word can mean; the ASF's scale and Red Hat's have the same words. */
  private Optional<Severity> rating(Fields fields) {
    String type = fields.text("type");
    Optional<String> word =
        fields
            .object(
                "content",
                content -> {
                  Optional<String> said =
                      Stream.of("text", "value", "other")
                          .flatMap(name -> content.optionalText(name).stream())
                          .findFirst();
                  content.passAll("");
                  return said;
                })
            .flatMap(one -> one)
            .map(Text::cleanedLine);
    if (word.isEmpty() || word.get().isEmpty()) {
      left.add(new Problem(fields.at("content"), "is no rating in words, but: " + type));
      return Optional.empty();
    }
    Scale first = type.startsWith("Red Hat") ? Scale.RED_HAT : Scale.APACHE;
    return word.map(text -> Severity.of(text, first, Scale.CVSS));
  }
}
