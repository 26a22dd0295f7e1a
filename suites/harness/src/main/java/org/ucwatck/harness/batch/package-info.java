/** Batches as they come back: taken apart strictly, by what RFC 2046 and the pages say. */
@NullMarked
package org.ucwatck.harness.batch;

import org.jspecify.annotations.NullMarked;
