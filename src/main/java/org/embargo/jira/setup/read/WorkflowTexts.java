package org.embargo.jira.setup.read;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.status.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateWorkflow;

/** The XML of the workflows that seal, with the ids of this Jira in it. */
public final class WorkflowTexts {
  private static final String FILE = "/workflows/security.xml";
  private static final Pattern PLACE = Pattern.compile("@(\\w+)@");
  private static final String SCREEN = "screen";

  private final StatusManager statuses;
  private final FieldScreenManager screens;
  private final JiraRoles roles;

  public WorkflowTexts(StatusManager statuses, FieldScreenManager screens, JiraRoles roles) {
    this.statuses = statuses;
    this.screens = screens;
    this.roles = roles;
  }

  /** Our own workflow. */
  public String of(CreateWorkflow step) {
    String resolveScreen = screenId(step.resolveScreen().name());
    WorkflowDocument document =
        WorkflowDocument.of(
            PLACE
                .matcher(file())
                .replaceAll(place -> Matcher.quoteReplacement(id(place.group(1), resolveScreen))));
    document.seal();
    return restricted(document, step.role());
  }

  public String of(CopyWorkflow step, WorkflowXml source) {
    WorkflowDocument document = WorkflowDocument.of(source.text());
    Map<String, String> ids = new TreeMap<>();
    step.screens().forEach((from, to) -> ids.put(from, screenId(to)));
    document.show(ids);
    if (!source.seals()) {
      document.seal();
    }
    return restricted(document, step.role());
  }

  private String restricted(WorkflowDocument document, String role) {
    document.restrict(String.valueOf(roles.require(role).getId()));
    return document.text();
  }

  private String id(String place, String resolveScreen) {
    return place.equals(SCREEN)
        ? resolveScreen
        : Named.require(statuses.getStatuses(), Status::getName, place).getId();
  }

  private String screenId(String name) {
    return String.valueOf(
        Named.require(screens.getFieldScreens(), FieldScreen::getName, name).getId());
  }

  private static String file() {
    try (InputStream in = WorkflowTexts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the plugin lacks " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
