/** What checks say: their ids, outcomes, findings and choices. */
@NullMarked
package org.ucwatck.verdict.result;

import org.jspecify.annotations.NullMarked;
