package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.Scheduler;
import org.embargo.sandbox.jira.config.Tasks;
import org.embargo.sandbox.workflow.IssueService;

/**
 * What no Jira has: a clock that admins set, tasks that they hold, and the write log of the
 * database.
 */
@Path("/")
@LicensedOnly
@Produces(Json.TYPE)
public final class SandboxRest {
  private final SandboxClock clock;
  private final Scheduler scheduler;
  private final Issues issues;
  private final Tasks tasks;
  private final IssueService service;

  public SandboxRest(
      SandboxClock clock, Scheduler scheduler, Issues issues, Tasks tasks, IssueService service) {
    this.clock = clock;
    this.scheduler = scheduler;
    this.issues = issues;
    this.tasks = tasks;
    this.service = service;
  }

  @GET
  @Path("clock")
  public Response clock() {
    return Json.answer(200, time());
  }

  /**
   * Takes {@code {"now": "2026-12-01T15:00:00Z"}}, and runs the jobs that have become due; {@code
   * {"now": null}} lets the clock go again.
   */
  @PUT
  @Path("clock")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response setClock(String body) {
    if (!service.isAdmin()) {
      return Json.errors(403, "", "The clock is the administrator's.");
    }
    JsonNode now = Json.read(body).path("now");
    try {
      if (now.isNull()) {
        clock.letGo();
      } else {
        clock.set(Instant.parse(now.asText()));
      }
    } catch (DateTimeParseException e) {
      return Json.errors(400, "now", "is no instant, such as 2026-12-01T15:00:00Z");
    }
    scheduler.runDueJobs();
    return Json.answer(200, time());
  }

  /** Takes {@code {"held": true}}; {@code {"held": false}} runs what was held. */
  @PUT
  @Path("tasks")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response holdTasks(String body) {
    if (!service.isAdmin()) {
      return Json.errors(403, "", "The tasks are the administrator's.");
    }
    JsonNode held = Json.read(body).path("held");
    if (!held.isBoolean()) {
      return Json.errors(400, "held", "is neither true nor false");
    }
    if (held.asBoolean()) {
      tasks.hold();
    } else {
      tasks.runHeld();
    }
    return Json.answer(200, Json.object().put("live", tasks.getLiveTasks().size()));
  }

  @GET
  @Path("write-log")
  public Response writeLog() {
    if (!service.isAdmin()) {
      return Json.errors(403, "", "The write log is the administrator's.");
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    issues
        .writeLog()
        .forEach(
            write ->
                json.addObject()
                    .put("operation", write.operation())
                    .put("issueId", String.valueOf(write.issueId()))
                    .put("levelId", write.levelId()));
    return Json.answer(200, json);
  }

  private ObjectNode time() {
    return Json.object()
        .put("now", clock.instant().toString())
        .put("standing", clock.standing().isPresent());
  }
}
