/** What carries checks out: configuration, exchange, session, events, judgement and JUnit; each a package below. */
@NullMarked
package org.ucwatck.harness;

import org.jspecify.annotations.NullMarked;
