/** Operators at their sites: the same kind of fault at any operation, parameter or resource. */
@org.jspecify.annotations.NullMarked
package org.ucwatck.reference.fault.site;
