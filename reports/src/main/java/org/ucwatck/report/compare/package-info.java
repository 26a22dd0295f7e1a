/** {@code compare.html}: runs side by side, and what changed between them. */
@NullMarked
package org.ucwatck.report.compare;

import org.jspecify.annotations.NullMarked;
