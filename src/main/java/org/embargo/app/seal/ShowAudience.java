package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.core.disclosure.Audience;

/** Shows the security team who can see an issue now. */
public final class ShowAudience {
  private final Admission admission;
  private final Audiences audiences;

  public ShowAudience(Admission admission, Audiences audiences) {
    this.admission = admission;
    this.audiences = audiences;
  }

  /** Unknown for whoever is not of the team, as for an issue that is no disclosure. */
  public Outcome<Audience> of(String issueKey, Optional<String> userKey) {
    return Outcome.of(
            admission
                .admit(issueKey, userKey)
                .filter(admitted -> admitted.actor().onSecurityTeam()))
        .then(admitted -> Outcome.of(audiences.of(admitted.file().issue().id())));
  }
}
