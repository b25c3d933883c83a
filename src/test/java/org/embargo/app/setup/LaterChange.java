package org.embargo.app.setup;

import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.WEBSITE;

import java.util.ArrayList;
import java.util.List;
import org.embargo.sandbox.jira.config.AssociationRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.FieldRow;
import org.embargo.sandbox.jira.config.IssueTypeSchemeRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.SchemeRow;
import org.embargo.sandbox.jira.config.Tables;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow.Line;

/** What an admin does by hand to what the setup of CLOUDSTACK has made. */
enum LaterChange {
  ANOTHER_PROJECT_TAKES_THE_ISSUE_TYPE_SCHEME(
      "another project uses \"CLOUDSTACK Issue Type Scheme\" too") {
    @Override
    void apply(Tables tables, Ids ids) {
      associate(tables, SchemeKind.ISSUE_TYPE, ids.typeScheme());
    }
  },
  A_TYPE_IS_ADDED_TO_THE_ISSUE_TYPE_SCHEME(
      "\"CLOUDSTACK Issue Type Scheme\" and \"Shared Issue Type Scheme\" differ by now") {
    @Override
    void apply(Tables tables, Ids ids) {
      offer(tables, ids.typeScheme(), "10005");
    }
  },
  THE_FORMER_ISSUE_TYPE_SCHEME_OFFERS_THE_TYPE(
      "\"Shared Issue Type Scheme\" offers the type by now, and nothing would seal it") {
    @Override
    void apply(Tables tables, Ids ids) {
      offer(tables, 10300, ids.type());
    }
  },
  THE_PROJECT_IS_GIVEN_ANOTHER_SCHEME_THAT_OFFERS_THE_TYPE(
      "\"Other\" offers the type by now, and nothing would seal it") {
    @Override
    void apply(Tables tables, Ids ids) {
      long other = tables.issueTypeSchemes.nextId();
      tables.issueTypeSchemes.put(
          new IssueTypeSchemeRow(other, "Other", List.of("10004", ids.type()), null));
      leave(tables, SchemeKind.ISSUE_TYPE, CLOUDSTACK);
      associate(tables, SchemeKind.ISSUE_TYPE, CLOUDSTACK, other);
    }
  },
  ANOTHER_PROJECT_TAKES_THE_SECURITY_SCHEME("the project WEBSITE uses the scheme") {
    @Override
    void apply(Tables tables, Ids ids) {
      associate(tables, SchemeKind.SECURITY, ids.security());
    }
  },
  ANOTHER_PROJECT_TAKES_THE_WORKFLOW_SCHEME(
      "the project WEBSITE uses \"CLOUDSTACK Workflow Scheme\" too") {
    @Override
    void apply(Tables tables, Ids ids) {
      associate(tables, SchemeKind.WORKFLOW, ids.workflow());
    }
  },
  A_TYPE_IS_MAPPED_IN_THE_WORKFLOW_SCHEME(
      "\"CLOUDSTACK Workflow Scheme\" and \"Shared Workflow Scheme\" differ by now") {
    @Override
    void apply(Tables tables, Ids ids) {
      tables.entities.put(
          new EntityRow(
              tables.entities.nextId(), ids.workflow(), "LEGACY Workflow", null, "10004"));
    }
  },
  ANOTHER_PROJECT_TAKES_THE_ISSUE_TYPE_SCREEN_SCHEME(
      "the project WEBSITE uses \"CLOUDSTACK Issue Type Screen Scheme\" too") {
    @Override
    void apply(Tables tables, Ids ids) {
      associate(tables, SchemeKind.ISSUE_TYPE_SCREEN, ids.screens());
    }
  },
  A_TYPE_IS_MAPPED_IN_THE_ISSUE_TYPE_SCREEN_SCHEME("differ by now") {
    @Override
    void apply(Tables tables, Ids ids) {
      TypeScreenSchemeRow row = tables.typeScreenSchemes.require(ids.screens());
      List<Line> lines = new ArrayList<>(row.lines());
      lines.add(new Line("10004", 1));
      tables.typeScreenSchemes.put(new TypeScreenSchemeRow(row.id(), row.name(), lines));
    }
  },
  ANOTHER_WORKFLOW_SCHEME_TAKES_THE_WORKFLOW("the workflow scheme \"Other\" has the workflow") {
    @Override
    void apply(Tables tables, Ids ids) {
      long other = tables.schemes.nextId();
      tables.schemes.put(new SchemeRow(other, SchemeKind.WORKFLOW, "Other", null, null, false));
      tables.entities.put(
          new EntityRow(
              tables.entities.nextId(), other, "CLOUDSTACK: " + TYPE + " Workflow", null, null));
    }
  },
  THE_FIELD_IS_FOR_ANOTHER_PROJECT_TOO("the field is for other projects or types by now") {
    @Override
    void apply(Tables tables, Ids ids) {
      tables.fields.all().stream()
          .filter(field -> field.projectIds().equals(List.of(CLOUDSTACK)))
          .forEach(
              field ->
                  tables.fields.put(
                      new FieldRow(
                          field.id(),
                          field.name(),
                          field.typeKey(),
                          List.of(CLOUDSTACK, WEBSITE),
                          field.typeIds())));
    }
  },
  THE_FIELD_IS_FOR_ANOTHER_TYPE_TOO("the field is for other projects or types by now") {
    @Override
    void apply(Tables tables, Ids ids) {
      tables.fields.all().stream()
          .filter(field -> field.projectIds().equals(List.of(CLOUDSTACK)))
          .forEach(
              field ->
                  tables.fields.put(
                      new FieldRow(
                          field.id(),
                          field.name(),
                          field.typeKey(),
                          field.projectIds(),
                          List.of(ids.type(), "10004"))));
    }
  },
  A_LEVEL_IS_ADDED_TO_THE_SECURITY_SCHEME("its level \"Partners\" has been added") {
    @Override
    void apply(Tables tables, Ids ids) {
      tables.levels.put(new LevelRow(tables.levels.nextId(), ids.security(), "Partners"));
    }
  };

  private static final String TYPE = "Security Vulnerability";

  /** Why the undo stops then. */
  final String reason;

  LaterChange(String reason) {
    this.reason = reason;
  }

  abstract void apply(Tables tables, Ids ids);

  private static void offer(Tables tables, long scheme, String type) {
    IssueTypeSchemeRow row = tables.issueTypeSchemes.require(scheme);
    List<String> types = new ArrayList<>(row.typeIds());
    types.add(type);
    tables.issueTypeSchemes.put(
        new IssueTypeSchemeRow(row.id(), row.name(), types, row.defaultTypeId()));
  }

  private static void associate(Tables tables, SchemeKind kind, long scheme) {
    leave(tables, kind, WEBSITE);
    associate(tables, kind, WEBSITE, scheme);
  }

  private static void associate(Tables tables, SchemeKind kind, long project, long scheme) {
    tables.associations.put(
        new AssociationRow(tables.associations.nextId(), kind, project, scheme));
  }

  private static void leave(Tables tables, SchemeKind kind, long project) {
    tables.associations.removeIf(row -> row.kind() == kind && row.projectId() == project);
  }

  /** Of what the setup has made. */
  record Ids(String type, long typeScheme, long security, long workflow, long screens) {
    static Ids of(Tables tables) {
      return new Ids(
          tables.issueTypes.first(t -> t.getName().equals(TYPE)).orElseThrow().getId(),
          used(tables, SchemeKind.ISSUE_TYPE),
          used(tables, SchemeKind.SECURITY),
          used(tables, SchemeKind.WORKFLOW),
          used(tables, SchemeKind.ISSUE_TYPE_SCREEN));
    }

    private static long used(Tables tables, SchemeKind kind) {
      return tables
          .associations
          .first(row -> row.kind() == kind && row.projectId() == CLOUDSTACK)
          .orElseThrow()
          .schemeId();
    }
  }
}
