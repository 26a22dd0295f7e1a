/** The way from discovery to a conversation that is ready for phone audio, walked as any client must. */
@NullMarked
package org.ucwatck.harness.session;

import org.jspecify.annotations.NullMarked;
