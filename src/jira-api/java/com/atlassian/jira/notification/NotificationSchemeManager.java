package com.atlassian.jira.notification;

import com.atlassian.jira.scheme.SchemeManager;

/** Manages notification schemes. */
public interface NotificationSchemeManager extends SchemeManager {}
