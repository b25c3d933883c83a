package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.SharedData;
import org.junit.jupiter.api.Test;

/** Each vector that others have published, against the score that they published with it. */
class CvssVectorsTest {
  /**
   * In one row of 3.0, 214 of 3.1 and 2 of 4.0 the publisher's score is not that of the base
   * metrics by the specification: another calculator says the same. In 6 of 4.0 it includes the
   * threat.
   */
  @Test
  void every_published_vector_has_its_score() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();

    for (String line : Files.readAllLines(SharedData.file("cvss-vectors.tsv"))) {
      String[] row = line.split("\t", -1);
      counts.merge(row[0] + " " + outcome(row[1], row[2]), 1, Integer::sum);
    }

    assertThat(counts)
        .isEqualTo(
            Map.of(
                "cvssV2_0 same", 70,
                "cvssV3_0 same", 351,
                "cvssV3_0 other", 1,
                "cvssV3_1 same", 1609,
                "cvssV3_1 other", 214,
                "cvssV4_0 same", 619,
                "cvssV4_0 with the threat", 6,
                "cvssV4_0 other", 2));
  }

  private static String outcome(String vector, String score) {
    Cvss cvss = Cvss.of(vector);
    if (cvss.baseScore() == Double.parseDouble(score)) {
      return "same";
    }
    return vector.startsWith("CVSS:4") && vector.contains("/E:") ? "with the threat" : "other";
  }
}
