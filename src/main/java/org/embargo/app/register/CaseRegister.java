package org.embargo.app.register;

import java.util.Optional;
import org.embargo.app.advisory.Advisories;
import org.embargo.core.disclosure.Disclosure;

/** Registers disclosures, each with its first advisory. Called while the issue's lock is held. */
public final class CaseRegister {
  private final Advisories advisories;
  private final Disclosures disclosures;

  public CaseRegister(Advisories advisories, Disclosures disclosures) {
    this.advisories = advisories;
    this.disclosures = disclosures;
  }

  /** Gives the disclosure an advisory where it has none, whatever was lost before. */
  public Optional<Disclosure> find(long issueId) {
    Optional<Disclosure> found = disclosures.find(issueId);
    found.ifPresent(this::beginFirst);
    return found;
  }

  /** The advisory comes first, so that no disclosure is without one. */
  public void save(Disclosure disclosure) {
    beginFirst(disclosure);
    disclosures.save(disclosure);
  }

  private void beginFirst(Disclosure disclosure) {
    advisories.beginFirst(disclosure.issueId(), disclosure.projectId());
  }
}
