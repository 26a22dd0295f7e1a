/** The output folder of a run: its lock, the one before, and what may be moved. */
@NullMarked
package org.ucwatck.cli.folder;

import org.jspecify.annotations.NullMarked;
