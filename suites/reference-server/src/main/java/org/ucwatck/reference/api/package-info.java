/** What the server answers: the resources of the pages, their methods, limits and scopes. */
@NullMarked
package org.ucwatck.reference.api;

import org.jspecify.annotations.NullMarked;
