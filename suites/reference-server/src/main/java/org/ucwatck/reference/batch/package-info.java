/** The inside of a batch: its parts are read by a library for MIME, served one by one, and written into one answer. */
@NullMarked
package org.ucwatck.reference.batch;

import org.jspecify.annotations.NullMarked;
