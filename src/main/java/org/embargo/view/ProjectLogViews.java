package org.embargo.view;

import java.util.List;
import java.util.Optional;
import org.embargo.app.project.ReadProjectLog;
import org.embargo.app.tracker.People;

/** The log of a project, on the pages of who may read it. */
public final class ProjectLogViews {
  private final ReadProjectLog readProjectLog;
  private final People people;

  public ProjectLogViews(ReadProjectLog readProjectLog, People people) {
    this.readProjectLog = readProjectLog;
    this.people = people;
  }

  /** One; none for who may not read it. */
  public List<ProjectLogView> of(String projectKey, Optional<String> userKey) {
    return readProjectLog
        .read(projectKey, userKey)
        .map(shown -> ProjectLogView.of(shown, people))
        .asOptional()
        .stream()
        .toList();
  }
}
