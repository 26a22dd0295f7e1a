/** Exchanges as people read them: as HTTP text, as curl commands, on a time line, with the place that a finding is about. */
@NullMarked
package org.ucwatck.report.exchange;

import org.jspecify.annotations.NullMarked;
