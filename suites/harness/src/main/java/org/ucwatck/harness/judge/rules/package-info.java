/** The passive judges, by rule, and the sitting that hears them. */
@NullMarked
package org.ucwatck.harness.judge.rules;

import org.jspecify.annotations.NullMarked;
