package org.embargo.app.advisory;

/** Those of a site that there is not. */
public final class SiteAddresses implements Addresses {
  private static final String SITE = "https://jira.example.org";

  @Override
  public String advisories() {
    return "/jira/plugins/servlet/advisories/";
  }

  @Override
  public String absoluteAdvisories() {
    return SITE + advisories();
  }

  @Override
  public String disclosure(String issueKey) {
    return "/jira/plugins/servlet/embargo/issue/" + issueKey;
  }

  @Override
  public String draft(AdvisoryKey key) {
    return "/jira/plugins/servlet/embargo/draft/" + key;
  }

  @Override
  public String resource(String name) {
    return "/jira/" + name;
  }

  @Override
  public String issue(String issueKey) {
    return "/jira/browse/" + issueKey;
  }

  @Override
  public String setup(String projectKey) {
    return "/jira/plugins/servlet/embargo/project/" + projectKey + "/setup";
  }

  @Override
  public String policy(String projectKey) {
    return "/jira/plugins/servlet/embargo/policy/" + projectKey;
  }

  @Override
  public String deliveries() {
    return "/jira/plugins/servlet/embargo/deliveries";
  }

  @Override
  public String calendar(String projectKey) {
    return "/jira/plugins/servlet/embargo/calendar/" + projectKey;
  }

  @Override
  public String absoluteFeed(String secret) {
    return SITE + "/jira/plugins/servlet/embargo/feed/" + secret + ".ics";
  }

  @Override
  public String absoluteDisclosure(String issueKey) {
    return SITE + disclosure(issueKey);
  }

  @Override
  public String absoluteSetup(String projectKey) {
    return SITE + setup(projectKey);
  }

  @Override
  public String absolute(String issueKey) {
    return SITE + issue(issueKey);
  }
}
