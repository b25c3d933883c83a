package org.embargo.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.story.Client.Reply;

/** What people do in the story and in tests, each over HTTP and as themselves. */
public final class Steps {
  private static final String EMBARGO = "/rest/embargo/1.0/issue/";

  private final Client web;

  public Steps(Client web) {
    this.web = web;
  }

  /** The admin has the plan for the demo project made, and applies it. */
  public Reply setUp() {
    return setUp(Demo.PROJECT_KEY);
  }

  public Reply setUp(String projectKey) {
    ObjectNode choices = choices();
    Reply plan = web.as("admin").post(setup(projectKey) + "/plan", choices);
    if (plan.status() != 200) {
      return plan;
    }
    choices.set("digest", plan.json().path("digest"));
    return web.as("admin").post(setup(projectKey) + "/steps", choices);
  }

  /** What an admin chooses, who leaves to the plan what can be left to it. */
  public static ObjectNode choices() {
    ObjectNode choices = Client.object();
    choices.putObject("team").putArray("users").add("security-lead").add("security-member");
    choices
        .putObject("cna")
        .put("orgId", "f0158376-9dc2-43b6-827c-5f631a4d8d09")
        .put("shortName", "apache");
    return choices;
  }

  public static String setup(String projectKey) {
    return "/rest/embargo/1.0/project/" + projectKey + "/setup";
  }

  public Reply file(String user, String type, String summary, String description) {
    return fileIn(Demo.PROJECT_KEY, user, type, summary, description);
  }

  public static String policy(String projectKey) {
    return "/rest/embargo/1.0/project/" + projectKey + "/policy";
  }

  /** The admin changes a project's policy, having seen it as it is now. */
  public Reply changePolicy(String projectKey, ObjectNode policy) {
    JsonNode seen = web.as("admin").get(policy(projectKey)).json();
    ObjectNode wanted = policy.deepCopy();
    wanted.set("version", seen.path("version"));
    return web.as("admin").put(policy(projectKey), wanted);
  }

  /** The lines of a project's log, oldest first. */
  public JsonNode projectLog(String user, String projectKey) {
    return web.as(user).get("/rest/embargo/1.0/project/" + projectKey + "/log").json().path("log");
  }

  public Reply fileIn(
      String projectKey, String user, String type, String summary, String description) {
    ObjectNode fields = Client.object();
    fields.putObject("project").put("key", projectKey);
    fields.putObject("issuetype").put("name", type);
    fields.put("summary", summary).put("description", description);
    ObjectNode body = Client.object();
    body.set("fields", fields);
    return web.as(user).post("/rest/api/2/issue", body);
  }

  public Reply triage(String user, String key) {
    return transition(user, key, "Triage", Client.object());
  }

  public Reply resolve(String user, String key, List<String> fixVersions) {
    ObjectNode fields = Client.object();
    fields.putObject("resolution").put("name", "Fixed");
    ArrayNode versions = fields.putArray("fixVersions");
    fixVersions.forEach(name -> versions.addObject().put("name", name));
    return transition(user, key, "Resolve", fields);
  }

  public Reply transition(String user, String key, String name, ObjectNode fields) {
    String path = "/rest/api/2/issue/" + key + "/transitions";
    ObjectNode body = Client.object();
    body.putObject("transition")
        .put("id", id(web.as(user).get(path).json().path("transitions"), name));
    body.set("fields", fields);
    return web.as(user).post(path, body);
  }

  public Reply embargo(String user, String key, Instant until) {
    return web.as(user)
        .put(EMBARGO + key + "/embargo", Client.object().put("until", until.toString()));
  }

  public Reply extend(String user, String key, Instant until, String reason) {
    ObjectNode body = Client.object().put("until", until.toString()).put("reason", reason);
    return web.as(user).put(EMBARGO + key + "/embargo", body);
  }

  /** At once; gives what whoever agrees has to have seen. */
  public String askForEnd(String user, String key, String reason) {
    return web.as(user)
        .post(EMBARGO + key + "/embargo/early-end", Client.object().put("reason", reason))
        .json()
        .path("askedAt")
        .asText();
  }

  public Reply agreeToEnd(String user, String key, String askedAt) {
    return web.as(user)
        .post(
            EMBARGO + key + "/embargo/early-end/agreement",
            Client.object().put("askedAt", askedAt));
  }

  public Reply draft(String user, String key, long basedOn, JsonNode advisory) {
    ObjectNode body = Client.object().put("basedOn", basedOn);
    body.set("advisory", advisory);
    return web.as(user).put(EMBARGO + key + "/draft", body);
  }

  public Reply disclosure(String user, String key) {
    return web.as(user).get(EMBARGO + key);
  }

  /** Approves what the user sees now. */
  public Reply approve(String user, String key) {
    return web.as(user).post(EMBARGO + key + "/approval", yesTo(disclosure(user, key).json()));
  }

  /**
   * The yes to what somebody saw.
   *
   * @param advisory a disclosure, or one of its further advisories
   */
  public static ObjectNode yesTo(JsonNode advisory) {
    return Client.object()
        .put("version", advisory.path("draft").path("version").asInt())
        .put("digest", advisory.path("digest").asText())
        .put("basis", advisory.path("basis").asText());
  }

  public List<String> blockers(String key) {
    return StreamSupport.stream(
            disclosure("security-lead", key).json().path("blockers").spliterator(), false)
        .map(blocker -> blocker.path("code").asText())
        .toList();
  }

  /** Adds the version where it is missing. */
  public void version(String name) {
    web.as("admin")
        .post(
            "/rest/api/2/version",
            Client.object().put("name", name).put("project", Demo.PROJECT_KEY));
  }

  public Reply release(String name, boolean released) {
    String id = id(web.get("/rest/api/2/project/" + Demo.PROJECT_KEY + "/versions").json(), name);
    return web.as("admin")
        .put("/rest/api/2/version/" + id, Client.object().put("released", released));
  }

  public Reply clock(Instant now) {
    return clock(Client.object().put("now", now.toString()));
  }

  public Reply letClockGo() {
    return clock(Client.object().putNull("now"));
  }

  private Reply clock(ObjectNode body) {
    return web.as("admin").put("/rest/sandbox/1.0/clock", body);
  }

  private static String id(JsonNode list, String name) {
    for (JsonNode one : list) {
      if (one.path("name").asText().equals(name)) {
        return one.path("id").asText();
      }
    }
    throw new IllegalStateException("no " + name + " in " + list);
  }
}
