/** A run from its plan to its record. */
@NullMarked
package org.ucwatck.harness.run;

import org.jspecify.annotations.NullMarked;
