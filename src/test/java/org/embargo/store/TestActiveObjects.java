package org.embargo.store;

import java.nio.file.Path;
import java.util.List;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;

/** Active Objects for a test: the real engine on a database of its own. */
final class TestActiveObjects implements AutoCloseable {
  final SandboxActiveObjects ao;
  final Database database;

  TestActiveObjects(Path directory) {
    this(new Database(directory));
  }

  TestActiveObjects(Database database) {
    this.database = database;
    ao = new SandboxActiveObjects(database, "org.embargo.embargo-for-jira");
    ao.migrate(
        List.of(
            DisclosureRow.class,
            AdvisoryRow.class,
            DraftRow.class,
            DraftVersionRow.class,
            AdvisoryIssueRow.class,
            ToldPartyRow.class,
            ProjectPolicyRow.class,
            ReminderRow.class,
            CalendarLinkRow.class,
            AwaitedReleaseRow.class,
            OutsideReleaseRow.class,
            OpeningRow.class,
            ApprovalRow.class,
            RevisionRow.class,
            DocumentRow.class,
            DeliveryRow.class,
            DeliveryTryRow.class,
            LogEntryRow.class,
            LogHeadRow.class,
            ProjectLogEntryRow.class,
            ProjectLogHeadRow.class,
            TeamMemberRow.class,
            GuardedRow.class,
            SharedCommentRow.class,
            CollaboratorRow.class,
            CollaboratorListRow.class,
            SealRoundRow.class,
            StagedImportRow.class,
            BreachToldRow.class,
            BreachUntoldRow.class,
            ProjectSetupRow.class,
            SetupStepRow.class));
  }

  @Override
  public void close() {
    database.close();
  }
}
