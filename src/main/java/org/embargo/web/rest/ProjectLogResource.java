package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.embargo.app.project.ReadProjectLog;
import org.embargo.app.project.ReadProjectLog.Shown;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.project.ProjectLogEntry;

/** The log of a project, for its security team and for administrators of Jira. */
@Path("/project/{key}/log")
@LicensedOnly
@Produces(Answers.JSON)
public class ProjectLogResource {
  private final ReadProjectLog readProjectLog;
  private final CurrentUser currentUser;

  @Inject
  public ProjectLogResource(ReadProjectLog readProjectLog, CurrentUser currentUser) {
    this.readProjectLog = readProjectLog;
    this.currentUser = currentUser;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(readProjectLog.read(key, currentUser.key()).map(ProjectLogResource::write));
  }

  private static JsonNode write(Shown shown) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode log = json.putArray("log");
    shown.entries().forEach(entry -> write(entry, log.addObject()));
    json.set("logCheck", DisclosureJson.write(shown.check()));
    return json;
  }

  private static void write(ProjectLogEntry entry, ObjectNode json) {
    json.put("at", entry.at().toString())
        .put("who", entry.who())
        .put("what", entry.what().name())
        .put("note", entry.note())
        .put("before", entry.before())
        .put("after", entry.after());
  }
}
