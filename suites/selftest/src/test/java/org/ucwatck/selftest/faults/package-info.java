/** Every fault is found, no legal variant is accused. */
@NullMarked
package org.ucwatck.selftest.faults;

import org.jspecify.annotations.NullMarked;
