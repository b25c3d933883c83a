package org.embargo.jira.setup;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own workflow, with the ids of this Jira in it. */
final class WorkflowTemplate {
  private static final String FILE = "/workflows/security.xml";
  private static final Pattern PLACE = Pattern.compile("@(\\w+)@");
  private static final String SCREEN = "screen";

  private final StatusManager statuses;

  WorkflowTemplate(StatusManager statuses) {
    this.statuses = statuses;
  }

  String xml(String resolveScreenId) {
    return PLACE
        .matcher(file())
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(1).equals(SCREEN) ? resolveScreenId : status(place.group(1))));
  }

  private String status(String name) {
    return Named.require(statuses.getStatuses(), Status::getName, name).getId();
  }

  private static String file() {
    try (InputStream in = WorkflowTemplate.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the plugin lacks " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
