/** The only way to the public: from an approved draft to a revision. */
@NullMarked
package org.embargo.app.publication;

import org.jspecify.annotations.NullMarked;
