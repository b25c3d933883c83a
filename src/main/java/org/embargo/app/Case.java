package org.embargo.app;

import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.TrackedIssue;

/** An issue and its disclosure, read at one moment. */
public record Case(TrackedIssue issue, Disclosure disclosure) {}
