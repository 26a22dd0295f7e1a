/** How long things take. */
@NullMarked
package org.ucwatck.reference.time;

import org.jspecify.annotations.NullMarked;
