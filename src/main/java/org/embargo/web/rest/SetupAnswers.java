package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.app.setup.CheckSetup.Status;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.Progress;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.step.Step;

/** Plans, progress and status of setups as JSON. */
final class SetupAnswers {
  private SetupAnswers() {}

  static ObjectNode write(Planned planned) {
    ObjectNode json = object();
    json.put("projectKey", planned.projectKey()).put("digest", planned.plan().digest());
    json.put("empty", planned.plan().isEmpty()).put("resumed", planned.isResumed());
    json.put("needsJiraAdministrator", planned.plan().isForJiraAdmins());
    steps(json.putArray("steps"), planned.plan().steps());
    refusals(json.putArray("refusals"), planned.plan().refusals());
    ArrayNode differences = json.putArray("differences");
    planned.differences().forEach(one -> write(one, differences.addObject()));
    ArrayNode notes = json.putArray("notes");
    planned.plan().notes().forEach(notes::add);
    return json;
  }

  static ObjectNode write(Progress progress) {
    ObjectNode json = object().put("complete", progress.isComplete());
    ArrayNode messages = json.putArray("errorMessages");
    progress.stopped().forEach(messages::add);
    json.putObject("errors");
    steps(json.putArray("steps"), progress.steps());
    ArrayNode kept = json.putArray("kept");
    progress.kept().forEach(kept::add);
    return json;
  }

  static ObjectNode write(Status status) {
    ObjectNode json = object().put("setUp", status.isSetUp()).put("wouldSeal", status.wouldSeal());
    status.hiddenIssues().ifPresent(count -> json.put("hiddenIssues", count));
    refusals(json.putArray("faults"), status.faults());
    ArrayNode steps = json.putArray("steps");
    status
        .steps()
        .forEach(
            one ->
                steps
                    .addObject()
                    .put("number", one.number())
                    .put("state", one.state().name())
                    .put("what", one.step().what())
                    .put("undo", one.step().undo())
                    .put("who", one.who())
                    .put("at", one.at().toString()));
    return json;
  }

  private static void steps(ArrayNode array, List<Step> steps) {
    steps.forEach(
        step ->
            array
                .addObject()
                .put("what", step.what())
                .put("why", step.why())
                .put("touches", step.touches())
                .put("undo", step.undo()));
  }

  private static void refusals(ArrayNode array, List<Refusal> refusals) {
    refusals.forEach(
        refusal ->
            array
                .addObject()
                .put("code", refusal.code().name())
                .put("reason", refusal.reason())
                .put("mend", refusal.mend()));
  }

  private static void write(Difference difference, ObjectNode json) {
    json.put("subject", difference.subject()).put("now", difference.now());
    json.put("then", difference.then()).put("changes", difference.isChange());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
