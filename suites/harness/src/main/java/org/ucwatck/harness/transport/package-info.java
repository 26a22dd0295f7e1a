/** How requests reach a server: connections, TLS, the gate that knows trusted origins, and the cap on calls. */
@NullMarked
package org.ucwatck.harness.transport;

import org.jspecify.annotations.NullMarked;
