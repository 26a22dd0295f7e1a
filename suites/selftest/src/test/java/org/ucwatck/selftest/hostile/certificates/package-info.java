/** Certificates of all kinds, made for a test. */
@NullMarked
package org.ucwatck.selftest.hostile.certificates;

import org.jspecify.annotations.NullMarked;
