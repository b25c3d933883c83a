package org.embargo.store;

import static org.embargo.store.Rows.advisory;
import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.embargo.app.advisory.Drafts;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;
import org.embargo.json.ApprovalBasisJson;

/** Drafts and approvals in Active Objects. */
public final class AoDrafts implements Drafts {
  private final Rows rows;
  private final AoDraftVersions versions;

  public AoDrafts(ActiveObjects ao) {
    this.rows = new Rows(ao);
    this.versions = new AoDraftVersions(rows);
  }

  @Override
  public Optional<Draft> find(AdvisoryId advisoryId) {
    return row(advisoryId).map(AoDrafts::toDraft);
  }

  @Override
  public void save(Draft draft) {
    DraftRow row = row(draft.advisoryId()).orElseGet(() -> create(draft));
    copy(draft, row);
    row.save();
    versions.enter(draft);
  }

  @Override
  public Optional<Draft> version(AdvisoryId advisoryId, int number) {
    return versions.find(advisoryId, number);
  }

  @Override
  public Set<String> contributors(AdvisoryId advisoryId, int after) {
    return versions.authors(advisoryId, after);
  }

  @Override
  public List<DraftVersion> versions(AdvisoryId advisoryId) {
    return versions.all(advisoryId);
  }

  @Override
  public void readPresent(Reader reader) {
    rows.readInPages(DraftRow.class, AoDraftVersions.COLUMNS, 0, row -> read(row, reader));
  }

  private static void read(DraftRow row, Reader reader) {
    AdvisoryColumn.find(row.getJson())
        .ifPresentOrElse(
            advisory -> reader.read(toDraft(row, advisory)),
            () -> reader.readBroken(new AdvisoryId(row.getAdvisoryId()), row.getDraftVersion()));
  }

  @Override
  public long readVersions(long after, Reader reader) {
    return versions.read(after, reader);
  }

  @Override
  public List<AdvisoryId> awaitingPublication() {
    return rows
        .list(DraftRow.class, Query.select().where("AWAITING = ?", true).order("ID"))
        .stream()
        .map(row -> new AdvisoryId(row.getAdvisoryId()))
        .toList();
  }

  @Override
  public List<Approval> approvals(AdvisoryId advisoryId) {
    return rows.of(advisoryId, ApprovalRow.class).stream().map(AoDrafts::toApproval).toList();
  }

  @Override
  public void approve(Approval approval) {
    ApprovalRow row =
        rows.create(
            ApprovalRow.class,
            advisory(approval.advisoryId()),
            value("DRAFT_VERSION", approval.draftVersion()),
            value("DIGEST", approval.digest()),
            value("APPROVER", approval.approver()),
            value("APPROVED_AT", approval.at().toEpochMilli()));
    row.setOpensAfterDays(approval.openIssueAfterDays().orElse(null));
    row.setBasis(ApprovalBasisJson.write(approval.basis()).toString());
    row.save();
  }

  @Override
  public void withdraw(AdvisoryId advisoryId, int draftVersion, Withdrawal withdrawal) {
    rows.of(advisoryId, ApprovalRow.class).stream()
        .filter(row -> row.getDraftVersion() == draftVersion)
        .filter(row -> row.getWithdrawnAt() == null)
        .forEach(row -> withdraw(row, withdrawal));
  }

  private static void withdraw(ApprovalRow row, Withdrawal withdrawal) {
    row.setWithdrawnBy(withdrawal.by());
    row.setWithdrawnAt(withdrawal.at().toEpochMilli());
    row.setWithdrawalReason(withdrawal.reason());
    row.save();
  }

  @Override
  public int requiredPeople(AdvisoryId advisoryId) {
    return row(advisoryId).map(DraftRow::getRequiredPeople).orElse(1);
  }

  @Override
  public void requirePeople(AdvisoryId advisoryId, int people) {
    if (people > requiredPeople(advisoryId)) {
      row(advisoryId).ifPresent(row -> require(row, people));
    }
  }

  private static void require(DraftRow row, int people) {
    row.setRequiredPeople(people);
    row.save();
  }

  private Optional<DraftRow> row(AdvisoryId advisoryId) {
    return rows.of(advisoryId, DraftRow.class).stream().findFirst();
  }

  private DraftRow create(Draft draft) {
    return rows.create(
        DraftRow.class,
        advisory(draft.advisoryId()),
        value("DRAFT_VERSION", draft.version()),
        value("AWAITING", true),
        value("JSON", AdvisoryColumn.write(draft.advisory())),
        value("AUTHOR", draft.author()),
        value("SAVED_AT", draft.savedAt().toEpochMilli()));
  }

  private static Draft toDraft(DraftRow row) {
    return toDraft(row, AdvisoryColumn.read(row.getJson()));
  }

  private static Draft toDraft(DraftRow row, Advisory advisory) {
    return new Draft(
        new AdvisoryId(row.getAdvisoryId()),
        row.getDraftVersion(),
        advisory,
        row.getAuthor(),
        Instant.ofEpochMilli(row.getSavedAt()));
  }

  private static void copy(Draft from, DraftRow to) {
    to.setDraftVersion(from.version());
    to.setAwaiting(true);
    to.setJson(AdvisoryColumn.write(from.advisory()));
    to.setAuthor(from.author());
    to.setSavedAt(from.savedAt().toEpochMilli());
  }

  private static Approval toApproval(ApprovalRow row) {
    return new Approval(
        new AdvisoryId(row.getAdvisoryId()),
        row.getDraftVersion(),
        row.getDigest(),
        row.getApprover(),
        Instant.ofEpochMilli(row.getApprovedAt()),
        Optional.ofNullable(row.getOpensAfterDays()),
        // What cannot be read rests on nothing that is there: the approval does not count.
        Optional.ofNullable(row.getBasis())
            .flatMap(ApprovalBasisJson::read)
            .orElse(ApprovalBasis.NONE),
        Optional.ofNullable(row.getWithdrawnAt()).map(at -> toWithdrawal(row, at)));
  }

  private static Withdrawal toWithdrawal(ApprovalRow row, long at) {
    return new Withdrawal(
        Optional.ofNullable(row.getWithdrawnBy()).orElse(""),
        Instant.ofEpochMilli(at),
        Optional.ofNullable(row.getWithdrawalReason()).orElse(""));
  }
}
