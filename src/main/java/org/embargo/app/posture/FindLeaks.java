package org.embargo.app.posture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.common.Outcome;
import org.embargo.core.posture.LeakPath;
import org.embargo.core.posture.Webhook;

/** Shows administrators the ways on which their Jira tells of sealed issues. */
public final class FindLeaks {
  private final SetupAdmission admission;
  private final List<LeakDetector> detectors;

  public FindLeaks(SetupAdmission admission, List<LeakDetector> detectors) {
    this.admission = admission;
    this.detectors = List.copyOf(detectors);
  }

  /**
   * A way, and where it is open.
   *
   * @param places in names and keys; empty for closed
   */
  public record Leak(LeakPath path, List<String> places) {
    public Leak {
      places = List.copyOf(places);
    }
  }

  /** All but the webhooks: which there are the tracker tells no plugin. */
  public Outcome<List<Leak>> in(String projectKey, Optional<String> userKey) {
    return admission
        .admitTo(projectKey, userKey)
        .map(
            project ->
                detectors.stream().map(one -> new Leak(one.path(), one.find(project))).toList());
  }

  /**
   * @param webhooks all that the tracker has, as an administrator has read them from it
   */
  public Outcome<List<Leak>> among(
      String projectKey, Optional<String> userKey, List<Webhook> webhooks) {
    return admission
        .admitTo(projectKey, userKey)
        .map(
            project ->
                Stream.of(LeakPath.WEBHOOK).map(path -> new Leak(path, names(webhooks))).toList());
  }

  private static List<String> names(List<Webhook> webhooks) {
    return webhooks.stream().filter(Webhook::tellsOfSealed).map(Webhook::name).sorted().toList();
  }
}
