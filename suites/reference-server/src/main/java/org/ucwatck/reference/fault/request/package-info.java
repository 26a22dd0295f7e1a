/** Faults and variants in how a request is taken. */
@NullMarked
package org.ucwatck.reference.fault.request;

import org.jspecify.annotations.NullMarked;
