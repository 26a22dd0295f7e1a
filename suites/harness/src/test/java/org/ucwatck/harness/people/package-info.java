/** Who is hidden, behind what. */
@NullMarked
package org.ucwatck.harness.people;

import org.jspecify.annotations.NullMarked;
