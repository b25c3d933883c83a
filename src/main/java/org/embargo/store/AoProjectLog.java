package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.embargo.app.project.ProjectLog;
import org.embargo.core.advisory.Digest;
import org.embargo.core.history.LogCheck;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.store.DigestChain.Line;
import org.jspecify.annotations.Nullable;

/** The logs of projects in Active Objects. */
public final class AoProjectLog implements ProjectLog {
  private static final int READ_AT_ONCE = 1_000;

  private final Rows rows;

  public AoProjectLog(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public void append(ProjectLogEntry entry) {
    Optional<ProjectLogHeadRow> head = head(entry.projectId());
    String digest = digest(head.map(ProjectLogHeadRow::getDigest).orElse(""), entry);
    rows.create(
        ProjectLogEntryRow.class,
        value("PROJECT_ID", entry.projectId()),
        value("LOGGED_AT", entry.at().toEpochMilli()),
        value("WHO", entry.who()),
        value("WHAT", entry.what().name()),
        value("NOTE", entry.note()),
        value("BEFORE_TEXT", entry.before()),
        value("AFTER_TEXT", entry.after()),
        value("DIGEST", digest));
    if (head.isEmpty()) {
      rows.create(
          ProjectLogHeadRow.class,
          value("PROJECT_ID", entry.projectId()),
          value("ENTRIES", 1),
          value("DIGEST", digest));
    } else {
      head.get().setEntries(head.get().getEntries() + 1);
      head.get().setDigest(digest);
      head.get().save();
    }
  }

  private Optional<ProjectLogHeadRow> head(long projectId) {
    return rows.one(ProjectLogHeadRow.class, "PROJECT_ID = ?", projectId);
  }

  /** As of the histories ({@link AoLog}). */
  private static String digest(String before, ProjectLogEntry entry) {
    return Digest.of(
        before,
        String.valueOf(entry.projectId()),
        String.valueOf(entry.at().toEpochMilli()),
        entry.who(),
        entry.what().name(),
        entry.note(),
        entry.before(),
        entry.after());
  }

  @Override
  public LogCheck verify(long projectId) {
    Optional<ProjectLogHeadRow> head = head(projectId);
    return DigestChain.check(
        lines(projectId).stream().map(AoProjectLog::line).toList(),
        head.map(ProjectLogHeadRow::getEntries).orElse(0),
        head.map(ProjectLogHeadRow::getDigest).orElse(""));
  }

  private static Line line(ProjectLogEntryRow row) {
    return new Line(
        row.getDigest(),
        isKnown(row) ? Optional.of(before -> digest(before, toEntry(row))) : Optional.empty());
  }

  private static boolean isKnown(ProjectLogEntryRow row) {
    return Arrays.stream(ProjectLogEntry.What.values())
        .anyMatch(what -> what.name().equals(row.getWhat()));
  }

  private List<ProjectLogEntryRow> lines(long projectId) {
    return rows.all(ProjectLogEntryRow.class, "PROJECT_ID = ?", projectId);
  }

  /** Without lines of a kind that was never written, which {@link #verify} finds. */
  @Override
  public List<ProjectLogEntry> of(long projectId) {
    return lines(projectId).stream()
        .filter(AoProjectLog::isKnown)
        .map(AoProjectLog::toEntry)
        .toList();
  }

  @Override
  public List<News> news() {
    return rows.list(ProjectLogHeadRow.class, Query.select().order("PROJECT_ID")).stream()
        .flatMap(this::news)
        .toList();
  }

  private Stream<News> news(ProjectLogHeadRow head) {
    long before = Optional.ofNullable(head.getToldEntry()).orElse(0L);
    List<ProjectLogEntryRow> fresh =
        rows.list(
            ProjectLogEntryRow.class,
            Query.select()
                .where(
                    "ID >= ? AND PROJECT_ID = ?", Math.toIntExact(before + 1), head.getProjectId())
                .order("ID")
                .limit(READ_AT_ONCE));
    List<ProjectLogEntryRow> known = fresh.stream().filter(AoProjectLog::isKnown).toList();
    List<ProjectLogEntryRow> told = known.stream().limit(AT_ONCE).toList();
    int more = known.size() - told.size();
    List<ProjectLogEntryRow> settled = more > 0 ? told : fresh;
    return known.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new News(
                head.getProjectId(),
                told.stream().map(AoProjectLog::toEntry).toList(),
                more,
                settled.get(settled.size() - 1).getID()));
  }

  @Override
  public void told(News news) {
    head(news.projectId()).ifPresent(head -> setTold(head, news.upTo()));
  }

  private static void setTold(ProjectLogHeadRow head, long upTo) {
    head.setToldEntry(upTo);
    head.save();
  }

  private static ProjectLogEntry toEntry(ProjectLogEntryRow row) {
    return new ProjectLogEntry(
        row.getProjectId(),
        Instant.ofEpochMilli(row.getLoggedAt()),
        row.getWho(),
        ProjectLogEntry.What.valueOf(row.getWhat()),
        text(row.getNote()),
        text(row.getBeforeText()),
        text(row.getAfterText()));
  }

  /** Oracle keeps an empty text as null. */
  private static String text(@Nullable String stored) {
    return Optional.ofNullable(stored).orElse("");
  }
}
