/** A server of raw sockets that behaves badly. */
@NullMarked
package org.ucwatck.selftest.hostile.server;

import org.jspecify.annotations.NullMarked;
