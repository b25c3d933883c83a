package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/** Makes the security team's project role. */
public record CreateRole(String role) implements Step {
  @Override
  public String what() {
    return "Create the project role \"" + role + "\".";
  }

  @Override
  public String why() {
    return "A level lets a role in, and every project fills the role with its own people.";
  }

  @Override
  public String touches() {
    return "Every project has the role then, without members.";
  }

  @Override
  public String undo() {
    return "The role is deleted; it stays where another project has given it members or a scheme names it.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.ROLE, role));
  }

  @Override
  public boolean isForAllProjects() {
    return true;
  }
}
