/** Faults and variants in what an answer or an event says. */
@NullMarked
package org.ucwatck.reference.fault.answer;

import org.jspecify.annotations.NullMarked;
