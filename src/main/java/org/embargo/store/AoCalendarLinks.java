package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.calendar.CalendarLinks;

/** The secret links of calendars, in Active Objects. */
public final class AoCalendarLinks implements CalendarLinks {
  private final Rows rows;

  public AoCalendarLinks(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<Link> all() {
    return rows.list(CalendarLinkRow.class, Query.select().order("PROJECT_ID")).stream()
        .map(AoCalendarLinks::toLink)
        .toList();
  }

  @Override
  public Optional<Link> of(long projectId) {
    return row(projectId).map(AoCalendarLinks::toLink);
  }

  @Override
  public Optional<Link> byDigest(String digest) {
    return rows.one(CalendarLinkRow.class, "DIGEST = ?", digest).map(AoCalendarLinks::toLink);
  }

  @Override
  public void set(Link link, String digest) {
    remove(link.projectId());
    rows.create(
        CalendarLinkRow.class,
        value("PROJECT_ID", link.projectId()),
        value("MAKER", link.maker()),
        value("DIGEST", digest));
  }

  @Override
  public void remove(long projectId) {
    row(projectId).ifPresent(rows::delete);
  }

  private Optional<CalendarLinkRow> row(long projectId) {
    return rows.one(CalendarLinkRow.class, "PROJECT_ID = ?", projectId);
  }

  /** A link that was stored without its maker is nobody's, and gives nothing. */
  private static Link toLink(CalendarLinkRow row) {
    return new Link(row.getProjectId(), Optional.ofNullable(row.getMaker()).orElse(""));
  }
}
