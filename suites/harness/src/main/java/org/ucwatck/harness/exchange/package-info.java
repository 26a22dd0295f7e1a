/** Requests and answers as they went over the wire: sends anything, expects nothing, records everything. */
@NullMarked
package org.ucwatck.harness.exchange;

import org.jspecify.annotations.NullMarked;
