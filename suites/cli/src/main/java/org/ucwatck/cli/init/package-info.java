/** How a target file begins. */
@NullMarked
package org.ucwatck.cli.init;

import org.jspecify.annotations.NullMarked;
