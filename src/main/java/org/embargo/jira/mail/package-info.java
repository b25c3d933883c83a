/** Mail through the queue of Jira. */
@NullMarked
package org.embargo.jira.mail;

import org.jspecify.annotations.NullMarked;
