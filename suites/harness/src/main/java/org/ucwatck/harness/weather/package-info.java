/** What fails without regard to what was asked, and what may be sent again: decided here and nowhere else. */
@NullMarked
package org.ucwatck.harness.weather;

import org.jspecify.annotations.NullMarked;
