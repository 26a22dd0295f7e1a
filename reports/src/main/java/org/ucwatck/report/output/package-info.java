/** Where reports go: files and folders, JSON, XML and text in the form that all of them have. */
@NullMarked
package org.ucwatck.report.output;

import org.jspecify.annotations.NullMarked;
