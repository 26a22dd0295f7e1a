/** The event channel: pages followed along their next links, and what happened to an operation. */
@NullMarked
package org.ucwatck.harness.events;

import org.jspecify.annotations.NullMarked;
