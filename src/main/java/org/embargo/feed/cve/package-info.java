/** CVE records, written and read. */
@NullMarked
package org.embargo.feed.cve;

import org.jspecify.annotations.NullMarked;
