/** The operations of the server, by area, and the routes that lead to them. */
@NullMarked
package org.ucwatck.reference.area;

import org.jspecify.annotations.NullMarked;
