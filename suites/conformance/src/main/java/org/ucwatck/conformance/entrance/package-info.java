/** Checks about grants, the place of tokens, and the frame for pages of other origins. */
@NullMarked
package org.ucwatck.conformance.entrance;

import org.jspecify.annotations.NullMarked;
