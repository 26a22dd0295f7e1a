/** The checks: parameterized test classes that drive any UCWA server and judge what comes back. */
@NullMarked
package org.ucwatck.conformance;

import org.jspecify.annotations.NullMarked;
