/** Several requests in one (pages BatchingRequests, GroupingRequestsInABatch and batch_ref). */
@NullMarked
package org.ucwatck.conformance.batch;

import org.jspecify.annotations.NullMarked;
