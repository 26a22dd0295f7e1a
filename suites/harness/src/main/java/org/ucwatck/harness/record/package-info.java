/** How exchanges are recorded, with secrets masked, and read back for the judges. */
@NullMarked
package org.ucwatck.harness.record;

import org.jspecify.annotations.NullMarked;
