/** Finds secrets in texts, however they are written. */
@NullMarked
package org.ucwatck.harness.mask;

import org.jspecify.annotations.NullMarked;
