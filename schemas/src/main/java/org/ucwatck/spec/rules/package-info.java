/** What the suite makes of the pages: rules, the elements that they range over, requirements, capabilities and vectors. */
@NullMarked
package org.ucwatck.spec.rules;

import org.jspecify.annotations.NullMarked;
