package org.embargo.feed.cve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.embargo.app.common.Outcome;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.imports.Imported;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.text.Problem;
import org.embargo.json.Body;
import org.embargo.json.Fields;

/**
 * Reads a CVE record in the CVE Record Format 5.0 to 5.2, the part that its CNA has written. What
 * comes out otherwise than it was is listed in docs/import.md.
 */
public final class CveReader implements AdvisoryReader {
  private static final String PUBLISHED = "PUBLISHED";
  private static final Pattern ORGANISATION =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  public String name() {
    return "cve";
  }

  @Override
  public Outcome<Imported> read(String json) {
    return Body.read(json, CveReader::record);
  }

  private static Imported record(Fields record) {
    record.required("dataType", type -> CveTexts.require(type, "CVE_RECORD", "a CVE record"));
    record.required(
        "dataVersion",
        version -> CveTexts.require(version, "5\\.[0-2](\\.\\d+)?", "version 5.0 to 5.2"));
    List<Problem> left = new ArrayList<>();
    Optional<Metadata> metadata = record.object("cveMetadata", fields -> metadata(fields, left));
    if (metadata.isEmpty()) {
      record.pass("containers");
      return new Imported(Advisory.EMPTY, List.of(), Optional.empty(), left);
    }
    Optional<Advisory> advisory =
        record
            .object("containers", containers -> container(containers, metadata.get(), left))
            .flatMap(one -> one);
    return new Imported(
        advisory.orElse(Advisory.EMPTY),
        metadata.get().cveId().map(CveId::value).stream().toList(),
        metadata.get().published(),
        left);
  }

  /** What the record says of itself. */
  private record Metadata(Optional<CveId> cveId, Optional<Instant> published) {}

  private static Metadata metadata(Fields fields, List<Problem> left) {
    // The Apache Software Foundation's own files may say nothing of a state.
    String state = fields.text("state", PUBLISHED);
    if (!state.equals(PUBLISHED)) {
      fields.passAll("");
      throw new IllegalArgumentException("is of no published record, its state is " + state);
    }
    fields.pass("assignerShortName", "requesterUserId", "serial", "dateReserved", "dateRejected");
    fields
        .optionalText("assignerOrgId")
        .filter(id -> !ORGANISATION.matcher(id).matches())
        .ifPresent(id -> left.add(new Problem(fields.at("assignerOrgId"), "is not an id: " + id)));
    if (!fields.has("state")) {
      left.add(new Problem(fields.at("state"), "is not said; taken as published"));
    }
    // When it was last changed says nothing of when it was published.
    fields.pass("dateUpdated");
    return new Metadata(
        fields.required("cveId", CveId::new), fields.optional("datePublished", CveTexts::instant));
  }

  private static Optional<Advisory> container(
      Fields containers, Metadata metadata, List<Problem> left) {
    // What others than the CNA have added is theirs.
    containers.pass("adp");
    return containers.object("cna", cna -> new CnaReader(cna, left).advisory(metadata.cveId()));
  }
}
