package com.atlassian.jira.bc.issue.fields.screen;

import com.atlassian.jira.bc.ServiceOutcome;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.user.ApplicationUser;

/** Copies screens as a given user. */
public interface FieldScreenService {
  ServiceOutcome<FieldScreen> copy(
      FieldScreen screen, String name, String description, ApplicationUser user);
}
