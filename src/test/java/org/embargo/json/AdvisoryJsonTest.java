package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryJsonTest {
  @Test
  void what_is_written_reads_as_the_same() {
    for (Advisory advisory : List.of(AdvisoryFixture.complete(), AdvisoryFixture.begun())) {
      assertThat(AdvisoryJson.read(AdvisoryJson.write(advisory).toString()))
          .isEqualTo(new Outcome.Done<>(advisory));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                              | title",
        "{'title': ' '}                                  | title",
        "{'title': 7}                                    | title",
        "{'title': 'x', 'titel': 'y'}                    | titel",
        "{'title': 'x', 'cveId': 'CVE-1'}                | cveId",
        "{'title': 'x', 'cveId': ''}                     | cveId",
        "{'title': 'x', 'severity': 'High'}              | severity",
        "{'title': 'x', 'cvss': 'nine'}                  | cvss",
        "{'title': 'x', 'affected': {}}                  | affected",
        "{'title': 'x', 'affected': ['4.1']}             | affected[0]",
        "{'title': 'x', 'affected': [{'versions': [{'from': '1'}]}]} | affected[0].versions[0]",
        "{'title': 'x', 'affected': [{'versions': [{'version': '1', 'form': '2'}]}]} | affected[0].versions[0].form",
        "{'title': 'x', 'affected': [{'collectionUrl': 'x', 'packageName': 'a'}]} | affected[0].collectionUrl",
        "{'title': 'x', 'credits': [{'name': 'J', 'consent': 'yes'}]} | credits[0].consent",
        "{'title': 'x', 'credits': [{'type': 'finder'}]} | credits[0]",
        "{'title': 'x', 'references': [{}]}              | references[0].url",
        "{'title': 'x', 'references': [{'url': 'https://a.org/', 'tags': [1]}]} | references[0].tags[0]",
        "{'title': 'x', 'defects': ['A-1', 'A-1'], 'details': 'y', 'withdrawn': 'z'} | ''",
        "{'title': 'x', 'weaknesses': [{'cweId': 'CWE-0', 'name': 'n'}]} | weaknesses[0]",
        "{'title': 'x', 'weaknesses': [{'cweId': 'CWE-99999'}]} | weaknesses[0]"
      })
  void a_fault_is_named_with_its_place(String json, String field) {
    assertThat(problems(json.replace('\'', '"'))).extracting(Problem::field).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "\"text\"",
        "{\"title\": \"x\"",
        "{\"title\": \"x\"} {}",
        "{\"title\": \"x\", \"title\": \"y\"}"
      })
  void what_is_no_json_object_is_refused_as_a_whole(String json) {
    assertThat(problems(json)).extracting(Problem::field).containsExactly("");
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThat(problems("{\"cveId\": \"no\", \"severity\": 1, \"other\": true}"))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("title", "cveId", "severity", "other");
  }

  @Test
  void a_weakness_without_a_name_has_the_catalogues_and_one_with_its_own_keeps_that() {
    assertThat(
            AdvisoryJson.read(
                    """
                    {"title": "x", "weaknesses": [{"cweId": "CWE-94"}, {"cweId": "CWE-79", "name": "XSS"}]}
                    """)
                .asOptional()
                .orElseThrow()
                .weaknesses())
        .containsExactly(
            new Weakness("CWE-94", "Improper Control of Generation of Code ('Code Injection')"),
            new Weakness("CWE-79", "XSS"));
  }

  private static List<Problem> problems(String json) {
    return AdvisoryJson.read(json).fold(advisory -> List.of(), Outcome.Refused::problems);
  }
}
