package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.AssociationRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.FieldRow;
import org.embargo.sandbox.jira.config.IssueTypeRow;
import org.embargo.sandbox.jira.config.IssueTypeSchemeRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.SchemeRow;
import org.embargo.sandbox.jira.config.Tables;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow.Line;
import org.jspecify.annotations.Nullable;

/** One thing that is otherwise in the project CLOUDSTACK before it is set up. */
enum Variation {
  NOTHING {
    @Override
    void apply(Tables tables) {}
  },
  TYPE_ELSEWHERE {
    @Override
    void apply(Tables tables) {
      type(tables);
    }
  },
  TYPE_OFFERED {
    @Override
    void apply(Tables tables) {
      type(tables);
      IssueTypeSchemeRow shared = tables.issueTypeSchemes.require(10300L);
      List<String> types = new ArrayList<>(shared.typeIds());
      types.add("90100");
      tables.issueTypeSchemes.put(
          new IssueTypeSchemeRow(10300, shared.name(), types, shared.defaultTypeId()));
    }
  },
  OWN_TYPE_SCHEME {
    @Override
    void apply(Tables tables) {
      tables.issueTypeSchemes.put(
          new IssueTypeSchemeRow(90300, "Own Types", List.of("10004", "10005"), "10004"));
      associate(tables, SchemeKind.ISSUE_TYPE, 90300);
    }
  },
  DEFAULT_TYPE_SCHEME {
    @Override
    void apply(Tables tables) {
      leave(tables, SchemeKind.ISSUE_TYPE);
    }
  },
  ROLE_EMPTY {
    @Override
    void apply(Tables tables) {
      tables.roles.put(new RoleRow(90010, "Security Team"));
    }
  },
  ROLE_FILLED {
    @Override
    void apply(Tables tables) {
      tables.roles.put(new RoleRow(90010, "Security Team"));
      tables.actors.put(
          new ActorRow(90001, 90010, 10000, "atlassian-user-role-actor", "JIRAUSER10001"));
      tables.actors.put(
          new ActorRow(90002, 90010, 10001, "atlassian-group-role-actor", "security-group"));
    }
  },
  FIELD_USABLE {
    @Override
    void apply(Tables tables) {
      List<@Nullable String> allTypes = Collections.singletonList(null);
      tables.fields.put(
          new FieldRow(
              90400,
              "Collaborators",
              "com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker",
              List.of(10000L, 10002L),
              allTypes));
    }
  },
  OWN_SECURITY_SCHEME {
    @Override
    void apply(Tables tables) {
      scheme(tables, 90500, SchemeKind.SECURITY, "Own Security");
      tables.levels.put(new LevelRow(90021, 90500, "Staff"));
      tables.entities.put(new EntityRow(90201, 90500, "user", "JIRAUSER10003", "90021"));
      associate(tables, SchemeKind.SECURITY, 90500);
    }
  },
  SHARED_SECURITY_SCHEME {
    @Override
    void apply(Tables tables) {
      associate(tables, SchemeKind.SECURITY, 10500);
    }
  },
  SECURITY_SCHEME_WITH_DEFAULT {
    @Override
    void apply(Tables tables) {
      tables.schemes.put(
          new SchemeRow(10500, SchemeKind.SECURITY, "Company Security", null, 10021L, false));
      associate(tables, SchemeKind.SECURITY, 10500);
    }
  },
  OWN_WORKFLOW_SCHEME {
    @Override
    void apply(Tables tables) {
      scheme(tables, 90200, SchemeKind.WORKFLOW, "Own Workflows");
      tables.entities.put(new EntityRow(90202, 90200, "LEGACY Workflow", null, null));
      tables.entities.put(new EntityRow(90203, 90200, "Shared Workflow", null, "10004"));
      associate(tables, SchemeKind.WORKFLOW, 90200);
    }
  },
  DEFAULT_WORKFLOW_SCHEME {
    @Override
    void apply(Tables tables) {
      leave(tables, SchemeKind.WORKFLOW);
    }
  },
  OWN_SCREENS {
    @Override
    void apply(Tables tables) {
      tables.typeScreenSchemes.put(
          new TypeScreenSchemeRow(
              90100, "Own Screens", List.of(new Line(null, 10100), new Line("10004", 1))));
      associate(tables, SchemeKind.ISSUE_TYPE_SCREEN, 90100);
    }
  },
  SHARED_SCREENS {
    @Override
    void apply(Tables tables) {
      associate(tables, SchemeKind.ISSUE_TYPE_SCREEN, 10100);
    }
  },
  NAMES_ARE_TAKEN {
    @Override
    void apply(Tables tables) {
      scheme(tables, 90901, SchemeKind.SECURITY, "CLOUDSTACK Issue Security Scheme");
      scheme(tables, 90902, SchemeKind.WORKFLOW, "CLOUDSTACK Workflow Scheme");
      tables.issueTypeSchemes.put(
          new IssueTypeSchemeRow(90903, "CLOUDSTACK Issue Type Scheme", List.of("10004"), null));
      tables.typeScreenSchemes.put(
          new TypeScreenSchemeRow(
              90904, "CLOUDSTACK Issue Type Screen Scheme", List.of(new Line(null, 1))));
    }
  };

  private static final long PROJECT = 10000;

  abstract void apply(Tables tables);

  private static void type(Tables tables) {
    tables.issueTypes.put(new IssueTypeRow(90100, "Security Vulnerability", false, 10303));
  }

  private static void scheme(Tables tables, long id, SchemeKind kind, String name) {
    tables.schemes.put(new SchemeRow(id, kind, name, null, null, false));
  }

  private static void leave(Tables tables, SchemeKind kind) {
    tables.associations.removeIf(row -> row.kind() == kind && row.projectId() == PROJECT);
  }

  private static void associate(Tables tables, SchemeKind kind, long scheme) {
    leave(tables, kind);
    tables.associations.put(
        new AssociationRow(tables.associations.nextId(), kind, PROJECT, scheme));
  }
}
