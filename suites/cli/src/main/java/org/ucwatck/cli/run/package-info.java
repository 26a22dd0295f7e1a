/** The commands run and check, and how a run ends on the terminal. */
@NullMarked
package org.ucwatck.cli.run;

import org.jspecify.annotations.NullMarked;
