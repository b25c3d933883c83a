package org.embargo.jira.project;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.advisory.AdvisoryKey;

/** Paths below Jira's context path. */
public final class JiraAddresses implements Addresses {
  private static final String ADVISORIES = "/plugins/servlet/advisories/";

  /** Where Jira serves what the descriptor's web-resource of that key names. */
  private static final String RESOURCES = "/download/resources/org.embargo.embargo-for-jira:pages/";

  private final ApplicationProperties application;

  public JiraAddresses(ApplicationProperties application) {
    this.application = application;
  }

  @Override
  public String advisories() {
    return context() + ADVISORIES;
  }

  @Override
  public String absoluteAdvisories() {
    return application.getBaseUrl(UrlMode.CANONICAL) + ADVISORIES;
  }

  @Override
  public String disclosure(String issueKey) {
    return context() + page(issueKey);
  }

  private static String page(String issueKey) {
    return "/plugins/servlet/embargo/issue/" + issueKey;
  }

  @Override
  public String absoluteDisclosure(String issueKey) {
    return application.getBaseUrl(UrlMode.CANONICAL) + page(issueKey);
  }

  @Override
  public String draft(AdvisoryKey key) {
    return context() + "/plugins/servlet/embargo/draft/" + key;
  }

  @Override
  public String resource(String name) {
    return context() + RESOURCES + name;
  }

  @Override
  public String issue(String issueKey) {
    return context() + "/browse/" + issueKey;
  }

  @Override
  public String absolute(String issueKey) {
    return application.getBaseUrl(UrlMode.CANONICAL) + "/browse/" + issueKey;
  }

  @Override
  public String setup(String projectKey) {
    return context() + setupPage(projectKey);
  }

  private static String setupPage(String projectKey) {
    return "/plugins/servlet/embargo/project/" + projectKey + "/setup";
  }

  @Override
  public String absoluteSetup(String projectKey) {
    return application.getBaseUrl(UrlMode.CANONICAL) + setupPage(projectKey);
  }

  @Override
  public String policy(String projectKey) {
    return context() + "/plugins/servlet/embargo/policy/" + projectKey;
  }

  @Override
  public String deliveries() {
    return context() + "/plugins/servlet/embargo/deliveries";
  }

  @Override
  public String calendar(String projectKey) {
    return context() + "/plugins/servlet/embargo/calendar/" + projectKey;
  }

  @Override
  public String absoluteFeed(String secret) {
    return application.getBaseUrl(UrlMode.CANONICAL)
        + "/plugins/servlet/embargo/feed/"
        + secret
        + ".ics";
  }

  private String context() {
    return application.getBaseUrl(UrlMode.RELATIVE);
  }
}
