/** Results and pages for Allure. */
@NullMarked
package org.ucwatck.report.allure;

import org.jspecify.annotations.NullMarked;
