/** Chats between the two accounts of the target file, seen from both sides. */
@NullMarked
package org.ucwatck.conformance.scene.chat;

import org.jspecify.annotations.NullMarked;
