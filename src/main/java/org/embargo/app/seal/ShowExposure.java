package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.core.seal.Exposure;

/** Shows the security team who could see an issue until now. */
public final class ShowExposure {
  private final Admission admission;
  private final MeasureExposure measureExposure;

  public ShowExposure(Admission admission, MeasureExposure measureExposure) {
    this.admission = admission;
    this.measureExposure = measureExposure;
  }

  /** Unknown for whoever is not of the team, as for an issue that is no disclosure. */
  public Outcome<Exposure> of(String issueKey, Optional<String> userKey) {
    return Outcome.of(
            admission
                .admit(issueKey, userKey)
                .filter(admitted -> admitted.actor().onSecurityTeam()))
        .then(admitted -> Outcome.of(measureExposure.of(admitted.file().issue())));
  }
}
