/** What checks arrange of subscriptions to the presence of others. */
@NullMarked
package org.ucwatck.conformance.scene.subscription;

import org.jspecify.annotations.NullMarked;
