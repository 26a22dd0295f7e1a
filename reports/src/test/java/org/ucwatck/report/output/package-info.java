/** Proofs that the reports tell a run as it was, in the same bytes every time. */
@NullMarked
package org.ucwatck.report.output;

import org.jspecify.annotations.NullMarked;
