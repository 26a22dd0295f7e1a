/** Challenges, grants and tokens, and the origins that a token may be sent to. */
@NullMarked
package org.ucwatck.harness.auth;

import org.jspecify.annotations.NullMarked;
