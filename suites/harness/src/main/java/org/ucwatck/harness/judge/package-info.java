/** Where observations become findings: one judge for each kind of promise that the pages make. */
@NullMarked
package org.ucwatck.harness.judge;

import org.jspecify.annotations.NullMarked;
