/** Checks about creating, showing, replacing and ending what every application has. */
@NullMarked
package org.ucwatck.conformance.application;

import org.jspecify.annotations.NullMarked;
