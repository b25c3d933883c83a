package org.embargo.store;

import static org.embargo.store.Rows.advisory;
import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.advisory.Advisories;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;

/** Which advisories there are, in Active Objects. */
public final class AoAdvisories implements Advisories {
  private final Rows rows;

  public AoAdvisories(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<AdvisoryId> of(long issueId) {
    return rows
        .list(
            AdvisoryRow.class,
            Query.select().where("ISSUE_ID = ?", issueId).order("ADVISORY_NO ASC"))
        .stream()
        .map(AoAdvisories::id)
        .toList();
  }

  @Override
  public void beginFirst(long issueId, long projectId) {
    if (byKey(ofIssue(issueId, 1)).isEmpty()) {
      create(issueId, 1, projectId);
    }
  }

  @Override
  public AdvisoryId begin(long issueId, long projectId) {
    return create(issueId, of(issueId).size() + 1, projectId);
  }

  private AdvisoryId create(long issueId, int number, long projectId) {
    return id(
        rows.create(
            AdvisoryRow.class,
            value("ADVISORY_KEY", ofIssue(issueId, number)),
            value("ISSUE_ID", issueId),
            value("ADVISORY_NO", number),
            value("PROJECT_ID", projectId),
            value("ORIGIN", Origin.ISSUE.name())));
  }

  private static String ofIssue(long issueId, int number) {
    return issueId + "/" + number;
  }

  @Override
  public AdvisoryId beginImport(CveId cveId, long projectId) {
    String key = "import/" + cveId;
    return id(byKey(key).orElseGet(() -> create(key, cveId, projectId)));
  }

  private AdvisoryRow create(String key, CveId imported, long projectId) {
    return rows.create(
        AdvisoryRow.class,
        value("ADVISORY_KEY", key),
        value("ADVISORY_NO", 1),
        value("PROJECT_ID", projectId),
        value("ORIGIN", Origin.IMPORT.name()),
        value("CVE_ID", imported.value()));
  }

  private Optional<AdvisoryRow> byKey(String key) {
    return rows.one(AdvisoryRow.class, "ADVISORY_KEY = ?", key);
  }

  private static AdvisoryId id(AdvisoryRow row) {
    return new AdvisoryId(row.getID());
  }

  static Optional<AdvisoryRow> row(Rows rows, AdvisoryId id) {
    return rows.one(AdvisoryRow.class, "ID = ?", id.value());
  }

  @Override
  public Optional<Long> issueOf(AdvisoryId advisoryId) {
    return row(rows, advisoryId).flatMap(row -> Optional.ofNullable(row.getIssueId()));
  }

  @Override
  public List<Long> othersOf(AdvisoryId advisoryId) {
    return rows.of(advisoryId, AdvisoryIssueRow.class).stream()
        .filter(row -> !Boolean.TRUE.equals(row.getTakenOff()))
        .map(AdvisoryIssueRow::getIssueId)
        .toList();
  }

  @Override
  public Set<String> listAuthors(AdvisoryId advisoryId) {
    return row(rows, advisoryId)
        .flatMap(row -> Optional.ofNullable(row.getListAuthors()))
        .map(text -> text.lines().collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** One line for each: a user key has no line break. */
  private void addListAuthor(AdvisoryId advisoryId, String userKey) {
    Set<String> authors = new TreeSet<>(listAuthors(advisoryId));
    if (authors.add(userKey)) {
      AdvisoryRow row = row(rows, advisoryId).orElseThrow();
      row.setListAuthors(String.join("\n", authors));
      row.save();
    }
  }

  @Override
  public List<AdvisoryId> covering(long issueId) {
    return rows.all(AdvisoryIssueRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(row -> new AdvisoryId(row.getAdvisoryId()))
        .toList();
  }

  @Override
  public void cover(AdvisoryId advisoryId, long issueId, String userKey) {
    addListAuthor(advisoryId, userKey);
    if (cover(key(advisoryId, issueId)).isEmpty()) {
      rows.create(
          AdvisoryIssueRow.class,
          value("COVER_KEY", key(advisoryId, issueId)),
          advisory(advisoryId),
          value("ISSUE_ID", issueId));
    }
  }

  @Override
  public void uncover(AdvisoryId advisoryId, long issueId, String userKey) {
    addListAuthor(advisoryId, userKey);
    cover(key(advisoryId, issueId)).ifPresent(rows::delete);
  }

  @Override
  public void waitNoMore(AdvisoryId advisoryId, long issueId) {
    cover(key(advisoryId, issueId))
        .ifPresent(
            row -> {
              row.setTakenOff(true);
              row.save();
            });
  }

  private Optional<AdvisoryIssueRow> cover(String key) {
    return rows.one(AdvisoryIssueRow.class, "COVER_KEY = ?", key);
  }

  private static String key(AdvisoryId advisoryId, long issueId) {
    return advisoryId + "/" + issueId;
  }
}
