/** Hostile input, which a server has to survive; only the profile robustness sends it. */
@NullMarked
package org.ucwatck.conformance.robustness;

import org.jspecify.annotations.NullMarked;
