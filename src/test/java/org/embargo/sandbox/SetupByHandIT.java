package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A setup that is written in ids, for a project that has what it takes. */
@Tag("R22")
class SetupByHandIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());

  private final Client web = Client.anonymous(SANDBOX.baseUrl());

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @Test
  void what_the_plan_records_is_what_an_admin_can_look_up_and_write() {
    done(new Steps(web).setUp());
    Client admin = web.as("admin");
    JsonNode recorded = admin.get(Steps.setup("CLOUDSTACK")).json();

    ObjectNode byHand = Client.object();
    byHand.put("issueTypeId", id("project/CLOUDSTACK", "issueTypes", "Security Vulnerability"));
    byHand.put(
        "levelId",
        Integer.parseInt(
            id(
                "project/CLOUDSTACK/issuesecuritylevelscheme",
                "levels",
                "Security team and reporter")));
    byHand.put("teamRoleId", Integer.parseInt(id("role", "", "Security Team")));
    byHand.put("fixedResolutionId", id("resolution", "", "Fixed"));
    byHand.set("cna", Steps.choices().path("cna"));
    done(admin.put(Steps.setup("CLOUDSTACK"), byHand));

    assertThat(byHand).isEqualTo(recorded);
    assertThat(admin.get(Steps.setup("CLOUDSTACK")).json()).isEqualTo(recorded);
  }

  private String id(String path, String list, String name) {
    JsonNode json = web.as("admin").get("/rest/api/2/" + path).json();
    for (JsonNode one : list.isEmpty() ? json : json.path(list)) {
      if (one.path("name").asText().equals(name)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError(name + " is not in " + json);
  }
}
