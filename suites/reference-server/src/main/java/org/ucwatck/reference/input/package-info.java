/** Request bodies, read. */
@NullMarked
package org.ucwatck.reference.input;

import org.jspecify.annotations.NullMarked;
