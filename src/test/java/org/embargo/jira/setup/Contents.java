package org.embargo.jira.setup;

import com.atlassian.jira.workflow.WorkflowManager;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.jira.setup.read.WorkflowXml;
import org.embargo.sandbox.jira.config.AssociationRow;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.Row;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow;

/**
 * All that is configured in a Jira: what is stored, and the workflows that issues go through. Who
 * uses what is told without the ids of the rows that say so.
 */
final class Contents {
  private Contents() {}

  static List<String> of(Jira jira) {
    Tables tables = jira.tables();
    Stream<String> things =
        Stream.<Table<?>>of(
                tables.roles,
                tables.issueTypes,
                tables.issueTypeSchemes,
                tables.fields,
                tables.statuses,
                tables.screens,
                tables.screenSchemes,
                tables.typeScreenSchemes,
                tables.schemes,
                tables.levels)
            .flatMap(table -> table.all().stream())
            .map(String::valueOf);
    Stream<String> uses =
        Stream.<Table<?>>of(tables.actors, tables.associations, tables.entities)
            .flatMap(table -> table.all().stream())
            .filter(row -> !isJirasDefault(row))
            .map(row -> String.valueOf(row).replaceFirst("id=\\d+, ", ""));
    Stream<String> workflows =
        jira.get(WorkflowManager.class).getWorkflows().stream()
            .map(one -> one.getName() + ": " + new WorkflowXml(one.getDescriptor()).text());
    return Stream.of(things, uses, workflows).flatMap(Function.identity()).sorted().toList();
  }

  /** To be given the default scheme is the same as to have none. */
  private static boolean isJirasDefault(Row row) {
    return row instanceof AssociationRow association
        && association.kind() == SchemeKind.ISSUE_TYPE_SCREEN
        && association.schemeId() == TypeScreenSchemeRow.DEFAULT;
  }
}
