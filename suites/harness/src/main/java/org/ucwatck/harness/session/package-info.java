/** The way from discovery to an application and its event channel, walked as any client must. */
@NullMarked
package org.ucwatck.harness.session;

import org.jspecify.annotations.NullMarked;
