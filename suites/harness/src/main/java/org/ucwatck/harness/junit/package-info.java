/** Checks as JUnit tests: what a check is, how it gets its context, and how a run is planned and carried out. */
@NullMarked
package org.ucwatck.harness.junit;

import org.jspecify.annotations.NullMarked;
