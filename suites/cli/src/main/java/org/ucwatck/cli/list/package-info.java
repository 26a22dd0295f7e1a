/** The commands that teach: list and explain. */
@NullMarked
package org.ucwatck.cli.list;

import org.jspecify.annotations.NullMarked;
