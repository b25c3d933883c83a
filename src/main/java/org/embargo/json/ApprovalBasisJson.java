package org.embargo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.advisory.ApprovalBasis.Version;

/** What an approval rests on, as JSON: as it is stored, and as the REST interface shows it. */
public final class ApprovalBasisJson {
  private ApprovalBasisJson() {}

  public static ObjectNode write(ApprovalBasis basis) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode issues = json.putArray("issues");
    basis.issues().forEach(issue -> write(issue, issues.addObject()));
    return json.put("fixedResolutionId", basis.fixedResolutionId());
  }

  private static void write(CoveredIssue issue, ObjectNode json) {
    json.put("issueId", issue.issueId()).put("projectId", issue.projectId());
    ArrayNode versions = json.putArray("fixVersions");
    issue.fixVersions().stream()
        .sorted(Comparator.comparingLong(Version::id))
        .forEach(
            version -> versions.addObject().put("id", version.id()).put("name", version.name()));
    ArrayNode releases = json.putArray("externalReleases");
    issue.externalReleases().stream()
        .sorted()
        .forEach(name -> releases.addObject().put("name", name));
    json.put("withoutFix", issue.withoutFix());
  }

  /** Empty for a text that {@link #write} has not made. */
  public static Optional<ApprovalBasis> read(String json) {
    return Body.stored(
            json,
            fields ->
                new ApprovalBasis(
                    fields.list("issues", ApprovalBasisJson::issue),
                    fields.text("fixedResolutionId")))
        .asOptional();
  }

  private static CoveredIssue issue(Fields fields) {
    return new CoveredIssue(
        fields.number("issueId"),
        fields.number("projectId"),
        Set.copyOf(fields.list("fixVersions", ApprovalBasisJson::version)),
        fields.list("externalReleases", one -> one.text("name")).stream()
            .collect(Collectors.toSet()),
        fields.flag("withoutFix"));
  }

  private static Version version(Fields fields) {
    return new Version(fields.number("id"), fields.text("name"));
  }
}
