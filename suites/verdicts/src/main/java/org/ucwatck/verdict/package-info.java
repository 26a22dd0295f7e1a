/** The result model: what a run records and how outcomes follow from it; the narrow waist between running and telling. */
@NullMarked
package org.ucwatck.verdict;

import org.jspecify.annotations.NullMarked;
