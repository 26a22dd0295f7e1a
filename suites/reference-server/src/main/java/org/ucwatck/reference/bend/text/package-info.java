/** Faults and variants in the text of an answer. */
@NullMarked
package org.ucwatck.reference.bend.text;

import org.jspecify.annotations.NullMarked;
