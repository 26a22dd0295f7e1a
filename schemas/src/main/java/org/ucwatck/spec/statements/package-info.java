/** What each page of the edition says, in our words, and which rules judge it. */
@NullMarked
package org.ucwatck.spec.statements;

import org.jspecify.annotations.NullMarked;
