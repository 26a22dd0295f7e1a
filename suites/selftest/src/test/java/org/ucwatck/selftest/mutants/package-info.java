/** Errors that nobody designed: seeded mechanically into recorded answers, and judged again offline. */
@NullMarked
package org.ucwatck.selftest.mutants;

import org.jspecify.annotations.NullMarked;
