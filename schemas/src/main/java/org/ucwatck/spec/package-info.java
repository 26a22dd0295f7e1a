/** What the UCWA 2.0 pages say, as data: resources, rules, errors, scopes, enumerations, schemas and vectors. */
@NullMarked
package org.ucwatck.spec;

import org.jspecify.annotations.NullMarked;
