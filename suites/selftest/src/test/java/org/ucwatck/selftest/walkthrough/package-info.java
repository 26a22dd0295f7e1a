/** Walk-through pages played request by request against the reference server, by a client that shares no code with it. */
@NullMarked
package org.ucwatck.selftest.walkthrough;

import org.jspecify.annotations.NullMarked;
