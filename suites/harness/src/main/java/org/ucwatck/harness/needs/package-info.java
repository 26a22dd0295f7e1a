/** What checks need of a target: whether it gives it, why not, and what to add; the one home for all of that. */
@NullMarked
package org.ucwatck.harness.needs;

import org.jspecify.annotations.NullMarked;
