/** A look at the target before a run: whether it is there, lets the accounts in, and shows what is claimed. */
@NullMarked
package org.ucwatck.harness.probe;

import org.jspecify.annotations.NullMarked;
