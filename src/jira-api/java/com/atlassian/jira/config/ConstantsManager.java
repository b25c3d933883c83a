package com.atlassian.jira.config;

import com.atlassian.jira.issue.resolution.Resolution;
import java.util.Collection;

/** Finds what issues are described by. */
public interface ConstantsManager {
  Collection<Resolution> getResolutions();
}
