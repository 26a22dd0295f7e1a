/** Proofs that a certificate is only given to a whole run, and that a changed byte is found. */
@NullMarked
package org.ucwatck.report.certificate;

import org.jspecify.annotations.NullMarked;
