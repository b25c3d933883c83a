package org.embargo.core.setup;

import java.util.List;
import java.util.function.Consumer;
import org.embargo.core.setup.ProjectParts.FieldBefore;
import org.embargo.core.setup.ProjectParts.Role;
import org.embargo.core.setup.ProjectParts.Security;
import org.embargo.core.setup.ProjectParts.TypeBefore;
import org.embargo.core.setup.ProjectParts.Use;
import org.embargo.core.setup.ProjectParts.Workflow;

/** Every combination of what the parts of a project can be. */
final class EverySnapshot {
  private static final List<Use> SCHEMES = List.of(Use.OWN, Use.SHARED, Use.DEFAULT);

  private EverySnapshot() {}

  interface Row {
    void check(SnapshotFixture fixture, boolean withMember);
  }

  static void check(Row row) {
    for (TypeBefore type : TypeBefore.values()) {
      for (Use typeScheme : SCHEMES) {
        for (Role role : Role.values()) {
          for (FieldBefore field : FieldBefore.values()) {
            for (Security security : Security.values()) {
              everyScreenAndWorkflow(
                  f ->
                      check(
                          row,
                          new SnapshotFixture(
                              type,
                              typeScheme,
                              role,
                              field,
                              security,
                              f.workflowScheme(),
                              f.workflow(),
                              f.screenScheme(),
                              f.securityOnScreen(),
                              f.issues())));
            }
          }
        }
      }
    }
  }

  private static void check(Row row, SnapshotFixture fixture) {
    row.check(fixture, true);
    row.check(fixture, false);
  }

  private static void everyScreenAndWorkflow(Consumer<SnapshotFixture> consumer) {
    SnapshotFixture bare = SnapshotFixture.bare();
    for (Use workflowScheme : Use.values()) {
      for (Workflow workflow : Workflow.values()) {
        for (Use screenScheme : SCHEMES) {
          for (int flags = 0; flags < 4; flags++) {
            consumer.accept(
                new SnapshotFixture(
                    bare.type(),
                    bare.typeScheme(),
                    bare.role(),
                    bare.field(),
                    bare.security(),
                    workflowScheme,
                    workflow,
                    screenScheme,
                    (flags & 1) == 0,
                    (flags & 2) == 0));
          }
        }
      }
    }
  }
}
