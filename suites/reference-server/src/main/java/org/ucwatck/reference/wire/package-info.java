/** What travels: requests, answers, resources and events, and how they read and look in JSON and XML. */
@NullMarked
package org.ucwatck.reference.wire;

import org.jspecify.annotations.NullMarked;
