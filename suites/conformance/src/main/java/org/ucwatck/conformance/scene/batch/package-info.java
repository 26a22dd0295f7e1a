/** Batches as checks write them, and what such checks arrange. */
@NullMarked
package org.ucwatck.conformance.scene.batch;

import org.jspecify.annotations.NullMarked;
