/** Checks of chats: their invitations, their messages and their end. */
@NullMarked
package org.ucwatck.conformance.chats;

import org.jspecify.annotations.NullMarked;
