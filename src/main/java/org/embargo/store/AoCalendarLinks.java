package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import org.embargo.app.calendar.CalendarLinks;

/** The secret links of calendars, in Active Objects. */
public final class AoCalendarLinks implements CalendarLinks {
  private final Rows rows;

  public AoCalendarLinks(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public boolean has(long projectId) {
    return row(projectId).isPresent();
  }

  @Override
  public Optional<Long> projectOf(String digest) {
    return rows.one(CalendarLinkRow.class, "DIGEST = ?", digest).map(CalendarLinkRow::getProjectId);
  }

  @Override
  public void set(long projectId, String digest) {
    remove(projectId);
    rows.create(CalendarLinkRow.class, value("PROJECT_ID", projectId), value("DIGEST", digest));
  }

  @Override
  public void remove(long projectId) {
    row(projectId).ifPresent(rows::delete);
  }

  private Optional<CalendarLinkRow> row(long projectId) {
    return rows.one(CalendarLinkRow.class, "PROJECT_ID = ?", projectId);
  }
}
