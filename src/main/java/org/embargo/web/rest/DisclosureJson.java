package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.Paper;
import org.embargo.app.disclosure.ShowDisclosure.ForTeam;
import org.embargo.app.disclosure.ShowDisclosure.Shown;
import org.embargo.app.disclosure.ShowDisclosure.Standing;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;
import org.embargo.core.history.LogCheck;
import org.embargo.core.history.LogEntry;
import org.embargo.json.AdvisoryJson;

/** Disclosures and their parts as REST gives them. Instants are ISO 8601 in UTC. */
final class DisclosureJson {
  private DisclosureJson() {}

  static ObjectNode write(Shown shown) {
    DisclosureFile file = shown.admitted().file();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", file.issue().key());
    json.put("reportedAt", file.disclosure().reportedAt().toString());
    file.disclosure().embargo().ifPresent(embargo -> json.set("embargo", write(embargo)));
    shown.team().ifPresent(team -> json.setAll(write(file, team)));
    if (shown.team().isEmpty()) {
      json.setAll(published(file));
    }
    ArrayNode with = json.putArray("disclosedWith");
    shown.covering().stream()
        .filter(other -> shown.isForTeam(other) || other.paper().latest().isPresent())
        .forEach(
            other ->
                with.add(
                    shown.isForTeam(other)
                        ? published(other).put("advisory", other.key().toString())
                        : published(other)));
    ArrayNode more = json.putArray("moreAdvisories");
    shown.team().map(ForTeam::advisories).orElse(List.of()).stream()
        .skip(1)
        .forEach(standing -> more.add(write(standing)));
    if (shown.team().isEmpty()) {
      shown.files().stream()
          .skip(1)
          .filter(other -> other.paper().latest().isPresent())
          .forEach(other -> more.add(published(other)));
    }
    return json;
  }

  static ObjectNode write(Embargo embargo) {
    return JsonNodeFactory.instance.objectNode().put("until", embargo.end().toString());
  }

  static ObjectNode write(Draft draft) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", draft.version());
    json.put("author", draft.author());
    json.put("savedAt", draft.savedAt().toString());
    json.set("advisory", AdvisoryJson.write(draft.advisory()));
    return json;
  }

  static ObjectNode write(List<DraftVersion> versions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("versions");
    for (DraftVersion version : versions) {
      array
          .addObject()
          .put("version", version.number())
          .put("author", version.author())
          .put("savedAt", version.savedAt().toString());
    }
    return json;
  }

  static ObjectNode write(Approval approval) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("approver", approval.approver())
            .put("at", approval.at().toString())
            .put("digest", approval.digest());
    approval.openIssueAfterDays().ifPresent(days -> json.put("openIssueAfterDays", days));
    return json;
  }

  static ObjectNode write(Withdrawal withdrawal) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("withdrawnBy", withdrawal.by())
        .put("withdrawnAt", withdrawal.at().toString())
        .put("reason", withdrawal.reason());
  }

  static ObjectNode write(WithoutFix decision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("reason", decision.reason())
        .put("at", decision.at().toString());
  }

  private static ObjectNode write(Revision revision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("cveId", revision.cveId().value())
        .put("revision", revision.number())
        .put("publishedAt", revision.publishedAt().toString())
        .put("digest", revision.digest());
  }

  private static ObjectNode published(DisclosureFile file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    file.paper().latest().ifPresent(revision -> json.set("published", write(revision)));
    return json;
  }

  private static ObjectNode write(DisclosureFile file, ForTeam team) {
    ObjectNode json = write(team.advisories().get(0));
    json.put("sealed", file.setup().isSealed(file.issue()));
    file.disclosure().withoutFix().ifPresent(decision -> json.set("withoutFix", write(decision)));
    ArrayNode releases = json.putArray("releases");
    file.lead()
        .releases()
        .forEach(
            one -> releases.addObject().put("name", one.name()).put("released", one.released()));
    ArrayNode log = json.putArray("log");
    team.log().forEach(entry -> write(entry, log.addObject()));
    json.set("logCheck", write(team.logCheck()));
    return json;
  }

  /** How far one advisory is; it says its number where it is not the first. */
  private static ObjectNode write(Standing standing) {
    DisclosureFile file = standing.file();
    Paper paper = file.paper();
    ObjectNode json = published(file);
    if (file.number() > 1) {
      json.put("number", file.number());
    }
    paper.draft().ifPresent(draft -> json.set("draft", write(draft)));
    ArrayNode covers = json.putArray("covers");
    file.othersHere().forEach(other -> covers.add(other.key()));
    file.othersElsewhere().forEach(id -> covers.add(String.valueOf(id)));
    ObjectNode problems = json.putObject("problems");
    Answers.put(problems, paper.proof().problems());
    ArrayNode leaks = json.putArray("leaks");
    standing
        .leaks()
        .forEach(leak -> leaks.addObject().put("field", leak.field()).put("reason", leak.reason()));
    paper.rendering().map(Rendering::digest).ifPresent(digest -> json.put("digest", digest));
    json.put("basis", file.basisDigest());
    file.approval().ifPresent(approval -> json.set("approval", write(approval)));
    paper.terms().openIssueAfterDays().ifPresent(days -> json.put("openIssueAfterDays", days));
    ArrayNode blockers = json.putArray("blockers");
    standing.decision().reasons().forEach(blocker -> write(blocker, blockers.addObject()));
    return json;
  }

  private static void write(Blocker blocker, ObjectNode json) {
    json.put("code", blocker.name()).put("reason", blocker.sentence());
  }

  static ObjectNode write(LogCheck check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("intact", check.isIntact()).put("head", check.head());
    check.firstBroken().ifPresent(number -> json.put("firstBroken", number));
    return json;
  }

  private static void write(LogEntry entry, ObjectNode json) {
    json.put("at", entry.at().toString())
        .put("who", entry.who())
        .put("what", entry.what().name())
        .put("why", entry.why());
  }
}
