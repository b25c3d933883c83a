package org.embargo.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.MisplacedAccess;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.OwnSite;

/**
 * Lets in requests that change something, in this order: where the request comes from, who sends
 * it, and only then what it says. The body is not read before the first two are decided.
 */
public final class ChangeRequests {
  private final OwnSite ownSite;
  private final DisclosureAccess disclosures;
  private final TeamDoor teams;
  private final SetupAdmission setups;
  private final Sealable sealable;
  private final MisplacedAccess misplaced;
  private final CurrentUser currentUser;

  public ChangeRequests(
      OwnSite ownSite,
      DisclosureAccess disclosures,
      TeamDoor teams,
      SetupAdmission setups,
      Sealable sealable,
      MisplacedAccess misplaced,
      CurrentUser currentUser) {
    this.ownSite = ownSite;
    this.disclosures = disclosures;
    this.teams = teams;
    this.setups = setups;
    this.sealable = sealable;
    this.misplaced = misplaced;
    this.currentUser = currentUser;
  }

  /** For the security team of an issue's disclosure. */
  Received toDisclosure(String issueKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> disclosures.team(issueKey, currentUser.key())), request, body);
  }

  /**
   * For the security team of an issue's disclosure, and for the reporter too where the issue is
   * hidden from everybody in the tracker.
   */
  Received toConversation(String issueKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> mayComment(issueKey, currentUser.key())), request, body);
  }

  private Outcome<Boolean> mayComment(String issueKey, Optional<String> userKey) {
    return misplaced.reader(issueKey, userKey).isPresent()
        ? new Outcome.Done<>(true)
        : disclosures.team(issueKey, userKey).map(entry -> true);
  }

  /** For the security team of the home project of an issue that is hidden from everybody. */
  Received toMisplaced(String issueKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> misplaced.team(issueKey, currentUser.key())), request, body);
  }

  /** For the security team, to look at a draft and change nothing. */
  Received toDraftOf(String issueKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> disclosures.draftReader(issueKey, currentUser.key())),
        request,
        body);
  }

  /** For the security team of the project of an issue that is not sealed. */
  Received toSealable(String issueKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> sealable.find(issueKey, currentUser.key())), request, body);
  }

  /** For the security team of a project. */
  Received toTeamOf(String projectKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> teams.open(projectKey, currentUser.key())), request, body);
  }

  /** For the administrators of a project. */
  Received toSetupOf(String projectKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> setups.admit(projectKey, currentUser.key())), request, body);
  }

  /** For administrators of Jira; administrators of the project learn that it takes one. */
  Received byJiraAdministrator(String projectKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> setups.admitOfJira(projectKey, currentUser.key())),
        request,
        body);
  }

  /** For administrators of Jira; to everybody else there is no such project. */
  Received toSetupByIds(String projectKey, HttpServletRequest request, InputStream body) {
    return new Received(
        check(request).then(ok -> setups.admitToIds(projectKey, currentUser.key())), request, body);
  }

  /**
   * Whether a request may change something as far as its headers tell. Of an HTML form none may: a
   * body has to be JSON. A request without a type of body is one that Jira's own filter takes for a
   * form (rule 10.1 of docs/jira-behaviour.md), so it takes the header that no form can send.
   */
  Outcome<Boolean> check(HttpServletRequest request) {
    if (ownSite.isForeign(request)) {
      return Outcome.forbidden("The request comes from a page of another site.");
    }
    String type = request.getContentType();
    if (type == null) {
      return request.getMethod().equals("DELETE") && hasToken(request)
          ? new Outcome.Done<>(true)
          : Outcome.unsupported("Content-Type", "is missing: send application/json");
    }
    return isJson(type)
        ? new Outcome.Done<>(true)
        : Outcome.unsupported("Content-Type", "is not application/json");
  }

  private static boolean isJson(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private static boolean hasToken(HttpServletRequest request) {
    List<String> tokens = Collections.list(request.getHeaders("X-Atlassian-Token"));
    return tokens.equals(List.of("no-check"));
  }
}
