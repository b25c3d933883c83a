/** Writes, mails and shows the log of a project, and keeps the record of its security team. */
@NullMarked
package org.embargo.app.project;

import org.jspecify.annotations.NullMarked;
