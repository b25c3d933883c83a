package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.config.Ref;

/**
 * Tells the product what it works with in this project.
 *
 * @param letsIn whom the level lets in, in words
 * @param wanted in ids; empty while something of it is yet to be made
 */
public record RecordSetup(
    String type,
    String level,
    String letsIn,
    String role,
    Ref resolution,
    Cna cna,
    Optional<ProjectSetup> wanted,
    Optional<ProjectSetup> before)
    implements Step {
  @Override
  public String what() {
    return "Seal issues of the type \""
        + type
        + "\" by the level \""
        + level
        + "\" (for "
        + letsIn
        + "); the role \""
        + role
        + "\" is the security team, the resolution \""
        + resolution.name()
        + "\" means that a fix exists, advisories go out for "
        + cna.shortName()
        + " ("
        + cna.orgId()
        + ").";
  }

  @Override
  public String why() {
    return "From here on the product keeps these issues sealed.";
  }

  @Override
  public String touches() {
    return "This project only.";
  }

  @Override
  public String undo() {
    return (before.isPresent()
            ? "The former setup holds again"
            : "The product does not look after this project any more")
        + ", unless there are disclosures.";
  }

  @Override
  public boolean isForProjectAdmins() {
    return true;
  }
}
