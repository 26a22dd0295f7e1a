/** Checks about what else a user has: her photo and the numbers of her phones. */
@NullMarked
package org.ucwatck.conformance.me;

import org.jspecify.annotations.NullMarked;
