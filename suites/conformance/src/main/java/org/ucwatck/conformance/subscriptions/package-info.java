/** Checks about subscriptions to the presence of others and to the contact list. */
@NullMarked
package org.ucwatck.conformance.subscriptions;

import org.jspecify.annotations.NullMarked;
