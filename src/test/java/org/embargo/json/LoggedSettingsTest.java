package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R37")
class LoggedSettingsTest {
  @Test
  void only_what_differs_is_named_and_kept() {
    ObjectNode before = json().put("persons", 2).put("time", "15:00").put("gone", 1);
    ObjectNode after = json().put("persons", 1).put("time", "15:00").put("fresh", 3);

    assertThat(LoggedSettings.change(What.POLICY_CHANGED, before, after))
        .isEqualTo(
            new Change(
                What.POLICY_CHANGED,
                "fresh, gone, persons",
                "{\"gone\":1,\"persons\":2}",
                "{\"fresh\":3,\"persons\":1}"));
  }

  @Test
  void where_there_was_nothing_nothing_was_before() {
    assertThat(LoggedSettings.change(What.SETUP_CHANGED, json(), json().put("levelId", 1)).before())
        .isEmpty();
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
