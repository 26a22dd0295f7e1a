/** Query parameters of what a check asks for. */
@NullMarked
package org.ucwatck.conformance.scene.query;

import org.jspecify.annotations.NullMarked;
