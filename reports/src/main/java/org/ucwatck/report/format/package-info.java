/** Reports for programs, one class for each format. */
@NullMarked
package org.ucwatck.report.format;

import org.jspecify.annotations.NullMarked;
