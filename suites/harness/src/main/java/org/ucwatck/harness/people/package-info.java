/** Pseudonyms for the people whom recorded traffic shows. */
@NullMarked
package org.ucwatck.harness.people;

import org.jspecify.annotations.NullMarked;
