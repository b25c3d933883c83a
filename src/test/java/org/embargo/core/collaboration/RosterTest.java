package org.embargo.core.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
  @ParameterizedTest
  @CsvSource({
    // in the field, known, by the team, over: allowed, accepted, taken out, put back, gone
    "'',  '',  false, false, '',  '',  '',  '',  ''",
    "a,   a,   false, false, a,   '',  '',  '',  ''",
    "ab,  a,   false, false, a,   '',  b,   '',  ''",
    "ab,  a,   true,  false, ab,  b,   '',  '',  ''",
    "'',  a,   false, false, a,   '',  '',  a,   ''",
    "'',  a,   true,  false, '',  '',  '',  '',  a",
    "b,   a,   false, false, a,   '',  b,   a,   ''",
    "b,   a,   true,  false, b,   b,   '',  '',  a",
    "ab,  a,   true,  true,  '',  '',  ab,  '',  a",
    "'',  a,   false, true,  '',  '',  '',  '',  a",
    "'',  '',  true,  true,  '',  '',  '',  '',  ''"
  })
  void nobody_is_let_in_whom_the_team_has_not_let_in(
      String inField,
      String known,
      boolean byTeam,
      boolean over,
      String allowed,
      String accepted,
      String takenOut,
      String putBack,
      String gone) {
    assertThat(Roster.of(set(inField), set(known), byTeam, over))
        .isEqualTo(new Roster(set(allowed), set(accepted), set(takenOut), set(putBack), set(gone)));
  }

  /** All sets of three people: what was done is settled, and who is allowed is known. */
  @Test
  void what_was_settled_stays_so() {
    for (int bits = 0; bits < 256; bits++) {
      Set<String> inField = people(bits);
      Set<String> known = people(bits >> 3);
      boolean byTeam = (bits & 64) != 0;
      boolean over = (bits & 128) != 0;
      Roster roster = Roster.of(inField, known, byTeam, over);
      Set<String> knownThen = new TreeSet<>(known);
      knownThen.addAll(roster.accepted());
      knownThen.removeAll(roster.gone());

      assertThat(knownThen).isEqualTo(roster.allowed());
      assertThat(Roster.of(roster.allowed(), knownThen, byTeam, over).isSettled()).isTrue();
      assertThat(Roster.of(roster.allowed(), knownThen, false, over).isSettled()).isTrue();
      if (!byTeam) {
        assertThat(known).containsAll(roster.allowed());
      }
    }
  }

  private static Set<String> people(int bits) {
    Set<String> people = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      if ((bits & (1 << i)) != 0) {
        people.add(String.valueOf((char) ('a' + i)));
      }
    }
    return people;
  }

  private static Set<String> set(String letters) {
    Set<String> set = new TreeSet<>();
    letters.chars().forEach(letter -> set.add(String.valueOf((char) letter)));
    return set;
  }
}
