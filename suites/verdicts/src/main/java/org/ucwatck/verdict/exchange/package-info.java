/** Recorded requests and answers. */
@NullMarked
package org.ucwatck.verdict.exchange;

import org.jspecify.annotations.NullMarked;
