/** JSON Schemas, XSD and OpenAPI that are derived from the catalogue. */
@NullMarked
package org.ucwatck.spec.schemas;

import org.jspecify.annotations.NullMarked;
