/** What the simulated organisation is made of: the world of the tests, or that of a file. */
@NullMarked
package org.ucwatck.reference.seed;

import org.jspecify.annotations.NullMarked;
