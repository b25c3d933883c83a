package org.embargo.web.rest;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.app.imports.CheckedImport;
import org.embargo.app.imports.ImportAdvisory.Stored;
import org.embargo.app.imports.ImportRequest;
import org.embargo.app.imports.ReadStagedImports.Shown;
import org.embargo.app.imports.StagedImport;
import org.embargo.core.advisory.Document;
import org.embargo.json.Fields;

/** The JSON of imports, of what comes in and of what is staged. */
final class ImportJson {
  private ImportJson() {}

  static ImportRequest read(Fields fields) {
    return new ImportRequest(
        fields.text("format"),
        fields.json("record"),
        fields.optional("publishedAt", Fields::instant),
        fields.text("despite", ""));
  }

  static ObjectNode write(CheckedImport checked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("cveId", checked.cveId().value())
        .put("title", checked.advisory().heading())
        .put("publishedAt", checked.publishedAt().truncatedTo(SECONDS).toString())
        .put("digest", checked.digest());
    checked.rendering().documents().stream()
        .map(Document::format)
        .forEach(json.putArray("formats")::add);
    Answers.put(json.putObject("left"), checked.left());
    Answers.put(json.putObject("leaks"), checked.leaks());
    return json;
  }

  static ObjectNode write(Stored stored) {
    ObjectNode json = write(stored.checked()).put("published", stored.stagedAs().isEmpty());
    stored.stagedAs().ifPresent(id -> json.put("id", id));
    return json;
  }

  static ObjectNode write(Shown shown) {
    ObjectNode json = write(shown.checked());
    put(json, shown.staged());
    return json.put("despite", shown.despite());
  }

  static ObjectNode write(List<StagedImport> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("staged");
    all.forEach(
        one -> {
          ObjectNode each = array.addObject();
          each.put("cveId", one.cveId().value()).put("title", one.title());
          put(each.put("digest", one.digest()), one);
        });
    return json;
  }

  private static void put(ObjectNode json, StagedImport staged) {
    json.put("id", staged.id())
        .put("stagedBy", staged.by())
        .put("stagedAt", staged.at().toString())
        .put("expiresAt", staged.expiresAt().toString());
  }
}
