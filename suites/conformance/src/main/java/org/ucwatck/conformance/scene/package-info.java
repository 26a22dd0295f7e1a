/** What checks arrange and look at together: a placed call, an incoming one, a channel of their own. */
@NullMarked
package org.ucwatck.conformance.scene;

import org.jspecify.annotations.NullMarked;
