/** What a person sees of this server in a browser: the simulated organisation and a log of requests. */
@NullMarked
package org.ucwatck.reference.simulator;

import org.jspecify.annotations.NullMarked;
