package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.Admission;
import org.embargo.app.Admission.Admitted;
import org.embargo.core.disclosure.Audience;

/** Shows the security team who can see an issue now. */
public final class ShowAudience {
  private final Admission admission;
  private final Audiences audiences;

  public ShowAudience(Admission admission, Audiences audiences) {
    this.admission = admission;
    this.audiences = audiences;
  }

  /** Empty for whoever is not of the team, as for an issue that is no disclosure. */
  public Optional<Audience> of(String issueKey, Optional<String> userKey) {
    return admission
        .admit(issueKey, userKey)
        .filter(admitted -> admitted.actor().onSecurityTeam())
        .flatMap(this::of);
  }

  private Optional<Audience> of(Admitted admitted) {
    return audiences.of(admitted.file().issue().id());
  }
}
