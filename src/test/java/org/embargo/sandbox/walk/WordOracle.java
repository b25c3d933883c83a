package org.embargo.sandbox.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.embargo.sandbox.Desk;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.CommentRow;
import org.embargo.sandbox.jira.activity.Outgoing.By;
import org.embargo.sandbox.jira.activity.Outgoing.Message;

/** Who reads what is said in secret issues, and what mails tell of them. */
final class WordOracle {
  /** The summary of every security issue, and how every comment begins. */
  private static final Pattern SECRET = Pattern.compile("Hole|Words");

  private final List<Desk> desks;
  private final Desk desk;
  private final SealOracle seals;

  /** What members of the team have said in secret issues, by its text. */
  private final Map<String, Long> internal = new HashMap<>();

  private final Map<String, Long> issuesByKey = new HashMap<>();
  private int mails;
  private int readings;

  WordOracle(List<Desk> desks, SealOracle seals) {
    this.desks = List.copyOf(desks);
    this.desk = desks.get(0);
    this.seals = seals;
  }

  void forget() {
    internal.clear();
    issuesByKey.clear();
    newMails();
  }

  /**
   * @param text of a comment that is about to be made, and of no other
   */
  void aboutToSay(String actor, SandboxIssue issue, String text) {
    if (seals.isSecretNow(issue) && seals.isOnTeam(actor, issue.getProjectId())) {
      internal.put(text, issue.getId());
    }
  }

  /** How many mails about secret issues have been looked at. */
  int mails() {
    return mails;
  }

  /** How often it was looked at who reads an internal comment. */
  int readings() {
    return readings;
  }

  /** Whoever reads what only the team may, on the page or in a mail. */
  List<String> faults(List<SandboxIssue> secret) {
    List<String> faults = new ArrayList<>();
    for (SandboxIssue issue : secret) {
      issuesByKey.put(issue.getKey(), issue.getId());
      desk.activity().comments().of(issue.getId()).stream()
          .filter(comment -> internal.containsKey(comment.body()))
          .forEach(comment -> readers(comment, issue, faults));
    }
    for (Message mail : newMails()) {
      if (issuesByKey.containsKey(mail.key())) {
        mails++;
        check(mail, faults);
      } else if (mail.key().isEmpty() && SECRET.matcher(mail.text()).find()) {
        faults.add("told by the product's own mail: " + mail.text());
      }
    }
    return faults;
  }

  private void readers(CommentRow comment, SandboxIssue issue, List<String> faults) {
    readings++;
    Set<String> team = seals.team(issue.getProjectId());
    for (User user : Demo.USERS) {
      if (!team.contains(user.name())
          && desk.activity().comments().isVisible(comment, issue, user)
          && seals.isSeen(desk, issue, user)) {
        faults.add(issue.getKey() + ": internal comment read by " + user.name());
      }
    }
  }

  /** As things are after the step in which it was sent: what it does to rights tells nobody. */
  private void check(Message mail, List<String> faults) {
    Long id = issuesByKey.get(mail.key());
    SandboxIssue issue = (SandboxIssue) desk.issues().getIssueObject(id);
    if (issue == null) {
      return;
    }
    if (!seals.allowed(issue).contains(mail.to())) {
      faults.add(mail.key() + ": mail to " + mail.to());
    }
    boolean isInternal = internal.keySet().stream().anyMatch(mail.text()::contains);
    if (isInternal && !seals.team(issue.getProjectId()).contains(mail.to())) {
      faults.add(mail.key() + ": internal comment mailed to " + mail.to());
    }
  }

  private List<Message> newMails() {
    return desks.stream()
        .flatMap(node -> node.activity().outgoing().take().stream())
        .filter(message -> message.by() == By.MAIL)
        .toList();
  }
}
