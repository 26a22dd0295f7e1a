/** Conversations that are ready for phone audio, and calls that checks place in them. */
@NullMarked
package org.ucwatck.conformance.scene.phone;

import org.jspecify.annotations.NullMarked;
