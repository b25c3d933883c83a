package org.embargo.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.app.common.Outcome;
import org.embargo.app.draft.CheckDraft.Checked;
import org.embargo.core.text.Problem;
import org.embargo.view.Changes;
import org.embargo.view.ProofView;

/** What would go public of a draft, as JSON. */
public final class ProofJson {
  private ProofJson() {}

  /** Of what cannot even be read, problems alone. */
  public static ObjectNode write(Outcome<Checked> outcome) {
    return outcome.fold(
        ProofJson::write,
        refused -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          write(refused.problems(), json.putArray("problems"));
          return json;
        });
  }

  public static ObjectNode write(Checked checked) {
    ProofView view =
        ProofView.of(checked.advisory(), checked.proof(), checked.leaks(), checked.latest());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(view.problems(), json.putArray("problems"));
    write(view.leaks(), json.putArray("leaks"));
    view.scores().forEach(json.putArray("scores")::add);
    ArrayNode documents = json.putArray("documents");
    view.previews().forEach(preview -> write(preview, documents.addObject()));
    return json.put("digest", view.digest());
  }

  /** A list, as a field may have several. */
  private static void write(List<Problem> problems, ArrayNode to) {
    problems.forEach(
        problem -> to.addObject().put("field", problem.field()).put("reason", problem.reason()));
  }

  private static void write(ProofView.Preview preview, ObjectNode json) {
    json.put("format", preview.format()).put("text", preview.text()).put("isNew", preview.isNew());
    ArrayNode changes = json.putArray("changes");
    for (Changes.Line line : preview.changes()) {
      changes.addObject().put("kind", line.word()).put("text", line.text());
    }
  }
}
