/** The certification package: what is signed about a run, who signs it, and what the signature proves. */
@NullMarked
package org.ucwatck.report.certificate;

import org.jspecify.annotations.NullMarked;
