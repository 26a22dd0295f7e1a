/** Subscriptions to the presence of others and to the contact list. */
@NullMarked
package org.ucwatck.reference.area.subscriptions;

import org.jspecify.annotations.NullMarked;
