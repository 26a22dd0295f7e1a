/** A run in plain words, as every report says it: verdict, findings, outcomes, and the summary. */
@NullMarked
package org.ucwatck.report.text;

import org.jspecify.annotations.NullMarked;
