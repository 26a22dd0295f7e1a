/** Proofs of the result model: how outcomes add up, and that a log reads back as it was written. */
@NullMarked
package org.ucwatck.verdict;

import org.jspecify.annotations.NullMarked;
