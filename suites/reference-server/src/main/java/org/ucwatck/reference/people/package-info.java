/** Who there is: persons, contacts and how they behave when called. */
@NullMarked
package org.ucwatck.reference.people;

import org.jspecify.annotations.NullMarked;
