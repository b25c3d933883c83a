package org.embargo.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.Papers;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Revision;
import org.embargo.core.text.Problem;

/** Says what would go public of an advisory while it is being written. Nothing is stored. */
public final class CheckDraft {
  private final Admission admission;
  private final Drafts drafts;
  private final Papers papers;
  private final ScanForLeaks scanForLeaks;

  public CheckDraft(Admission admission, Drafts drafts, Papers papers, ScanForLeaks scanForLeaks) {
    this.admission = admission;
    this.drafts = drafts;
    this.papers = papers;
    this.scanForLeaks = scanForLeaks;
  }

  /**
   * @param leaks what it says that the public should perhaps not read
   * @param latest what is public
   */
  public record Checked(
      Advisory advisory, Proof proof, List<Problem> leaks, Optional<Revision> latest) {}

  /**
   * @param from the version that is taken up again; the present one if there is no such version
   * @param editor makes what is checked out of that
   */
  public Outcome<Checked> check(
      AdvisoryKey key,
      Optional<String> userKey,
      long from,
      Function<Optional<Advisory>, Outcome<Advisory>> editor) {
    return admission
        .admitTeam(key, userKey)
        .map(
            admitted ->
                editor
                    .apply(admitted.file().paper().before(from, drafts).map(Draft::advisory))
                    .map(advisory -> check(admitted, advisory)))
        .orElseGet(Outcome::unknown);
  }

  private Checked check(Admitted admitted, Advisory advisory) {
    DisclosureFile file = admitted.file();
    return new Checked(
        advisory,
        papers.proof(file, advisory),
        scanForLeaks.in(advisory, admitted.actor().userKey()),
        file.paper().latest());
  }
}
