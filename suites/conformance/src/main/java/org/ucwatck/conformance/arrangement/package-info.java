/** What checks arrange before they judge, for people to read. */
@NullMarked
package org.ucwatck.conformance.arrangement;

import org.jspecify.annotations.NullMarked;
