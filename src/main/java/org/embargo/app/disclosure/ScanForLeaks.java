package org.embargo.app.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.text.Problem;

/**
 * Looks in a draft for what the public should not read, before anybody approves it. It tells nobody
 * what there is: a hidden issue and one that never was are one answer, and so are a project that
 * the reader cannot browse and one that does not exist.
 */
public final class ScanForLeaks {
  private final Issues issues;
  private final Projects projects;
  private final People people;
  private final Revisions revisions;

  public ScanForLeaks(Issues issues, Projects projects, People people, Revisions revisions) {
    this.issues = issues;
    this.projects = projects;
    this.people = people;
    this.revisions = revisions;
  }

  /**
   * By field; none where there is no draft.
   *
   * @param reader the key of the user who reads what is found
   */
  public List<Problem> in(DisclosureFile file, String reader) {
    return file.paper().draft().map(draft -> in(draft.advisory(), reader)).orElse(List.of());
  }

  /**
   * By field.
   *
   * @param reader the key of the user who reads what is found
   */
  public List<Problem> in(Advisory advisory, String reader) {
    return LeakScan.of(advisory, new KnownTo(reader));
  }

  /** Asks for each project once: a text may name thousands of its issues. */
  private final class KnownTo implements LeakScan.Known {
    private final String reader;
    private final Map<String, Boolean> browsed = new HashMap<>();

    private KnownTo(String reader) {
      this.reader = reader;
    }

    @Override
    public boolean isHiddenIssue(String key) {
      String project = key.substring(0, key.lastIndexOf('-'));
      return browsed.computeIfAbsent(project, this::isBrowsed) && !issues.isPublic(key);
    }

    private boolean isBrowsed(String projectKey) {
      return projects.idOf(projectKey).filter(id -> people.mayBrowse(reader, id)).isPresent();
    }

    @Override
    public boolean isPublished(CveId cveId) {
      return revisions.advisoryOf(cveId).isPresent();
    }
  }
}
