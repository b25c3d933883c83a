package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.release.AwaitReleases;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Says which releases outside of Jira have the fix. */
final class ReleasesAction implements FormAction {
  private final AwaitReleases awaitReleases;

  ReleasesAction(AwaitReleases awaitReleases) {
    this.awaitReleases = awaitReleases;
  }

  @Override
  public String name() {
    return "releases";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return awaitReleases.await(
        issueKey, userKey, form.lines("names"), Optional.of(form.lines("seen")));
  }
}
