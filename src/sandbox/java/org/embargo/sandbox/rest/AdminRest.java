package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.embargo.sandbox.jira.activity.WebhookRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.workflow.IssueService;

/** The administrator's list of webhooks, at the path that it has from Jira 10 on (rule 5.8). */
@Path("/")
@LicensedOnly
@Produces(Json.TYPE)
@Consumes(MediaType.APPLICATION_JSON)
public final class AdminRest {
  private static final String FILTER = "issue-related-events-section";

  private final IssueService issues;
  private final Table<WebhookRow> webhooks;

  public AdminRest(IssueService issues, Table<WebhookRow> webhooks) {
    this.issues = issues;
    this.webhooks = webhooks;
  }

  @GET
  @Path("webhooks")
  public Response webhooks() {
    if (!issues.isAdmin()) {
      return forbidden();
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    webhooks.all().forEach(row -> json.add(json(row)));
    return Json.answer(200, json);
  }

  /** Rule 5.9. */
  @POST
  @Path("webhooks")
  public Response add(String body) {
    if (!issues.isAdmin()) {
      return forbidden();
    }
    JsonNode json = Json.read(body);
    List<String> events = new ArrayList<>();
    json.path("events").forEach(event -> events.add(event.asText()));
    WebhookRow row =
        webhooks.put(
            new WebhookRow(
                webhooks.nextId(),
                json.path("name").asText(),
                json.path("url").asText(),
                events,
                json.path("filters").path(FILTER).asText()));
    return Json.answer(201, json(row));
  }

  private static ObjectNode json(WebhookRow row) {
    ObjectNode json = Json.object().put("id", row.id()).put("name", row.name());
    json.put("url", row.url()).put("active", true);
    row.events().forEach(json.putArray("events")::add);
    json.putObject("filters").put(FILTER, row.jql());
    return json;
  }

  private static Response forbidden() {
    return Json.errors(403, "", "Webhooks are the administrator's.");
  }
}
