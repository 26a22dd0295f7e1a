/** What the published pages say of resources: operations, parameters, properties, links, errors and events. */
@NullMarked
package org.ucwatck.spec.pages;

import org.jspecify.annotations.NullMarked;
