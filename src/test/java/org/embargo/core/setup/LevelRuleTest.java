package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P2")
@Tag("R2")
class LevelRuleTest {
  private static final String ROLE = "10010";

  @ParameterizedTest
  @CsvSource({
    // grants beside the team's role: what is wrong with the level
    "reporter, ''",
    "user:u, LEVEL_WITHOUT_REPORTER",
    "group:g, LEVEL_WITHOUT_REPORTER",
    "lead, LEVEL_WITHOUT_REPORTER",
    "assignee, LEVEL_WITHOUT_REPORTER",
    "assigneeassignable, LEVEL_WITHOUT_REPORTER",
    "userCF:f, LEVEL_WITHOUT_REPORTER",
    "groupCF:f, LEVEL_WITHOUT_REPORTER",
    // It locks out a reporter who may no longer create issues.
    "reportercreate, LEVEL_WITHOUT_REPORTER",
    "reporter reportercreate assigneeassignable, ''",
    "reporter applicationRole, LEVEL_FOR_EVERYBODY",
    "reporter group, LEVEL_FOR_EVERYBODY",
  })
  void a_level_has_to_let_in_every_reporter_and_not_everybody(String grants, String faults) {
    List<Grant> all = new ArrayList<>(List.of(new Grant(Grant.ROLE, ROLE, "the team")));
    for (String grant : grants.split(" ", -1)) {
      String[] parts = grant.split(":", -1);
      all.add(new Grant(parts[0], parts.length > 1 ? parts[1] : "", parts[0]));
    }

    assertThat(LevelRule.faults(all, ROLE))
        .isEqualTo(
            Arrays.stream(faults.split(" ", -1))
                .filter(f -> !f.isEmpty())
                .map(Code::valueOf)
                .toList());
  }
}
