/** What broken and hostile servers may do to the suite, each at one moment of a run, and how the run has to end. */
@NullMarked
package org.ucwatck.selftest.hostile;

import org.jspecify.annotations.NullMarked;
