/** Proofs that the suite bites: the reference passes, each fault is caught, each legal variant passes, nothing is lost. */
@NullMarked
package org.ucwatck.selftest;

import org.jspecify.annotations.NullMarked;
