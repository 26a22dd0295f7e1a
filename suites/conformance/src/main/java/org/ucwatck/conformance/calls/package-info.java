/** Checks about phone calls. */
@NullMarked
package org.ucwatck.conformance.calls;

import org.jspecify.annotations.NullMarked;
