/** Runs of the suite against servers that a test chooses. */
@NullMarked
package org.ucwatck.selftest.trial;

import org.jspecify.annotations.NullMarked;
