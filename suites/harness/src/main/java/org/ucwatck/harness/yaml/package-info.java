/** Reads a text in YAML: each value with its line, and all problems at once. */
@NullMarked
package org.ucwatck.harness.yaml;

import org.jspecify.annotations.NullMarked;
