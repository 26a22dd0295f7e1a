/** What a check has at hand while it runs: the target, sessions, scenes and its context. */
@NullMarked
package org.ucwatck.harness.stage;

import org.jspecify.annotations.NullMarked;
