/** The target file: how to reach the server under test, who may call, and what it claims. */
@NullMarked
package org.ucwatck.harness.config;

import org.jspecify.annotations.NullMarked;
