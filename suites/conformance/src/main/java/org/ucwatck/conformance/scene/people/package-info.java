/** What checks of contacts, groups and search share. */
@NullMarked
package org.ucwatck.conformance.scene.people;

import org.jspecify.annotations.NullMarked;
