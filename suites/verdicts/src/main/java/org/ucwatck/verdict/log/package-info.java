/** The run log: its parts, its lines, and what they say a run left behind. */
@NullMarked
package org.ucwatck.verdict.log;

import org.jspecify.annotations.NullMarked;
