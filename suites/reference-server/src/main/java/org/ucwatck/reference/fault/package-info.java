/** Where the server departs: faults that break one rule each, and variants that are different but legal. */
@NullMarked
package org.ucwatck.reference.fault;

import org.jspecify.annotations.NullMarked;
