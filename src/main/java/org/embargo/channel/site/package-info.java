@NullMarked
package org.embargo.channel.site;

import org.jspecify.annotations.NullMarked;
