/** What the server knows: people, applications, conversations, calls and their events. */
@NullMarked
package org.ucwatck.reference.life;

import org.jspecify.annotations.NullMarked;
