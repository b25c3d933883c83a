package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.embargo.ToldParties;
import org.embargo.core.embargo.ToldParty;
import org.embargo.core.text.Limits;

/** Who was told under each embargo, in Active Objects. */
public final class AoToldParties implements ToldParties {
  private final Rows rows;

  public AoToldParties(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<ToldParty> of(long issueId) {
    return rows.all(ToldPartyRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(AoToldParties::toParty)
        .toList();
  }

  @Override
  public Optional<ToldParty> find(long id) {
    return row(id).map(AoToldParties::toParty);
  }

  @Override
  public ToldParty add(ToldParty told) {
    return toParty(
        rows.create(
            ToldPartyRow.class,
            value("ISSUE_ID", told.issueId()),
            value("WHO", told.who()),
            value("WHAT", told.what()),
            value("TOLD_AT", told.at().toEpochMilli()),
            value("TOLD_BY", told.by())));
  }

  @Override
  public void save(ToldParty told) {
    ToldPartyRow row = row(told.id()).orElseThrow();
    row.setAcknowledgedAt(told.acknowledgedAt().map(Instant::toEpochMilli).orElse(null));
    row.save();
  }

  private Optional<ToldPartyRow> row(long id) {
    return rows.one(ToldPartyRow.class, "ID = ?", id);
  }

  private static ToldParty toParty(ToldPartyRow row) {
    return Limits.lifted(
        () ->
            new ToldParty(
                row.getID(),
                row.getIssueId(),
                row.getWho(),
                row.getWhat(),
                Instant.ofEpochMilli(row.getToldAt()),
                row.getToldBy(),
                Optional.ofNullable(row.getAcknowledgedAt()).map(Instant::ofEpochMilli)));
  }
}
