/** What is tried with it, and what is expected. */
@NullMarked
package org.ucwatck.selftest.hostile.cases;

import org.jspecify.annotations.NullMarked;
