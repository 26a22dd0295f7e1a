/** How a run is told: every report is a pure function of the run log and of the rules, byte-stable for the same log. */
@NullMarked
package org.ucwatck.report;

import org.jspecify.annotations.NullMarked;
