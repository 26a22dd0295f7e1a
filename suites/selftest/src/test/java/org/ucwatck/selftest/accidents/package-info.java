/** Kills, weather of all kinds, crowds and long runs. */
@NullMarked
package org.ucwatck.selftest.accidents;

import org.jspecify.annotations.NullMarked;
