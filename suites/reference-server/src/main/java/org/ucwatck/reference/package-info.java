/** UCWA 2.0 in memory: the suite's embedded target, written from the pages. */
@NullMarked
package org.ucwatck.reference;

import org.jspecify.annotations.NullMarked;
