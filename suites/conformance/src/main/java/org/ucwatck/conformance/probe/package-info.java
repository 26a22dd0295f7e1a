/** What check looks up with the application of the caller. */
@NullMarked
package org.ucwatck.conformance.probe;

import org.jspecify.annotations.NullMarked;
