/** Traffic that others recorded: read from their files, sorted, masked, and judged by all passive rules. Sends nothing. */
@NullMarked
package org.ucwatck.harness.capture;

import org.jspecify.annotations.NullMarked;
