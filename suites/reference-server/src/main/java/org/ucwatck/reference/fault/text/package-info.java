/** Faults and variants in the text of an answer. */
@NullMarked
package org.ucwatck.reference.fault.text;

import org.jspecify.annotations.NullMarked;
