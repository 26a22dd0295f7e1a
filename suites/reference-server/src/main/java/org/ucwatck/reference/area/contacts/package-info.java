/** The contact list of the user: groups, memberships, privacy relationships, and the search for others. */
@NullMarked
package org.ucwatck.reference.area.contacts;

import org.jspecify.annotations.NullMarked;
