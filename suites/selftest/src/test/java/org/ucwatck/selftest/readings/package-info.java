/** The two readings of the reference pages, the catalogue's and the reference server's, held against each other. */
@NullMarked
package org.ucwatck.selftest.readings;

import org.jspecify.annotations.NullMarked;
