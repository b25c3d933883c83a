package org.embargo.core.setup.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Ref;

/** Lets people join the security team of this project. */
public record AddMembers(String role, List<Ref> users, List<String> groups) implements Step {
  public AddMembers {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  @Override
  public String what() {
    return "Add to the role \"" + role + "\" in this project: " + String.join(", ", names()) + ".";
  }

  @Override
  public String why() {
    return "They are the security team: they see every sealed issue.";
  }

  @Override
  public String touches() {
    return "Nothing but this project's role.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference(
            "Members of the role " + role, "as they are", "also " + String.join(", ", names())));
  }

  @Override
  public String undo() {
    return "They are taken out of the role again.";
  }

  @Override
  public boolean isForProjectAdmins() {
    return true;
  }

  private List<String> names() {
    return Stream.concat(
            users.stream().map(user -> "user " + user.name()),
            groups.stream().map(group -> "group " + group))
        .toList();
  }
}
