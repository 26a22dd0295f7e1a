/** Payloads in a form that JSON and XML share: resources, links, properties, errors; and inputs written in either. */
@NullMarked
package org.ucwatck.harness.representation;

import org.jspecify.annotations.NullMarked;
