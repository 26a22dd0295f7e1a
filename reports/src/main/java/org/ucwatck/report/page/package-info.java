/** {@code index.html}: the page for people. Its templates stand in {@code src/main/jte/page}. */
@NullMarked
package org.ucwatck.report.page;

import org.jspecify.annotations.NullMarked;
