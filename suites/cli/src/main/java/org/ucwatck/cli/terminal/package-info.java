/** What is printed, how, and the exit status. */
@NullMarked
package org.ucwatck.cli.terminal;

import org.jspecify.annotations.NullMarked;
