/** The channel of the public site. */
@NullMarked
package org.embargo.channel.site;

import org.jspecify.annotations.NullMarked;
