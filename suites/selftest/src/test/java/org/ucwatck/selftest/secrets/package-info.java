/** Secrets stay secret. */
@NullMarked
package org.ucwatck.selftest.secrets;

import org.jspecify.annotations.NullMarked;
