/** Contacts, groups, memberships, and the search for others. */
@NullMarked
package org.ucwatck.conformance.contacts;

import org.jspecify.annotations.NullMarked;
