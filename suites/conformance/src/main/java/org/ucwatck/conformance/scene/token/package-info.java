/** Tokens with which requests have to be refused. */
@NullMarked
package org.ucwatck.conformance.scene.token;

import org.jspecify.annotations.NullMarked;
