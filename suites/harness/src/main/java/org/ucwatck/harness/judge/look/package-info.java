/** What a passive judge looks at: an exchange, its body, links, values and events. */
@NullMarked
package org.ucwatck.harness.judge.look;

import org.jspecify.annotations.NullMarked;
