/** The command line: the only place that talks to the terminal, and the contract that scripts depend on. */
@NullMarked
package org.ucwatck.cli;

import org.jspecify.annotations.NullMarked;
