package org.embargo.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnLevelTest {
  @ParameterizedTest
  @CsvSource({
    "user member,                            true",
    "reporter; user member,                  true",
    "reporter,                               false",
    "user member; user lead,                 true",
    "'',                                     false",
    "user member; user stranger,             false",
    "user member; user,                      false",
    "user member; projectrole 30,            false",
    "user member; group security,            false",
    "user member; group,                     false",
    "user member; applicationRole,           false",
    "user member; userCF customfield_1,      false",
    "user member; groupCF customfield_1,     false",
    "user member; lead,                      false",
    "user member; assignee,                  false",
    "user member; reportercreate,            false",
    "user member; unheardOf,                 false"
  })
  void it_lets_in_the_reporter_and_members_of_the_home_team_by_name(String grants, boolean fit) {
    assertThat(ReturnLevel.isFit(read(grants), List.of("member", "lead")::contains)).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({"user member, true", "reporter, false", "group member, false", "user lead, false"})
  void it_has_to_name_who_asks_for_it(String grants, boolean names) {
    assertThat(ReturnLevel.names(read(grants), "member")).isEqualTo(names);
  }

  private static List<Grant> read(String grants) {
    return Arrays.stream(grants.split(";"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(" ", 2))
        .map(parts -> new Grant(parts[0], parts.length > 1 ? parts[1] : "", parts[0]))
        .toList();
  }
}
