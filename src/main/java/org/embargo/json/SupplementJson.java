package org.embargo.json;

import static org.embargo.json.Words.putUnlessEmpty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Supplement.Translation;

/** The part of an advisory's JSON that is beside its facts. */
final class SupplementJson {
  private SupplementJson() {}

  static Supplement read(Fields fields) {
    return new Supplement(
        fields.optional("details", Supplement::requireDetails).orElse(""),
        fields.optional("exploitation", Remedy::require).orElse(""),
        fields.list("impacts", one -> new Impact(one.text("capecId", ""), text(one))),
        fields.list(
            "timeline",
            one ->
                new Event(one.required("time", Fields::instant).orElse(Instant.EPOCH), text(one))),
        fields.texts("tags", Supplement::requireTag),
        fields.optional("publicSince", Fields::instant),
        fields.list("translations", one -> new Translation(one.text("language"), text(one))));
  }

  private static String text(Fields fields) {
    return fields.required("text", Supplement::requireText).orElse("");
  }

  static void write(Supplement supplement, ObjectNode to) {
    putUnlessEmpty(to, "details", supplement.details());
    putUnlessEmpty(to, "exploitation", supplement.exploitation());
    putUnlessEmpty(
        to,
        "impacts",
        supplement.impacts(),
        (impact, json) -> {
          putUnlessEmpty(json, "capecId", impact.capecId());
          json.put("text", impact.text());
        });
    putUnlessEmpty(
        to,
        "timeline",
        supplement.timeline(),
        (event, json) -> json.put("time", event.time().toString()).put("text", event.text()));
    putUnlessEmpty(to, "tags", supplement.tags());
    supplement.publicSince().ifPresent(since -> to.put("publicSince", since.toString()));
    putUnlessEmpty(
        to,
        "translations",
        supplement.translations(),
        (one, json) -> json.put("language", one.language()).put("text", one.text()));
  }
}
