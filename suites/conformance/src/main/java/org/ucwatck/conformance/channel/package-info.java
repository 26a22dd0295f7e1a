/** Checks about what the event channel holds back, and about what its events say of resources. */
@NullMarked
package org.ucwatck.conformance.channel;

import org.jspecify.annotations.NullMarked;
