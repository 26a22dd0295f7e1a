/** Reading the files of the catalogue: where they are, what they hold, their digest, and XML without surprises. */
@NullMarked
package org.ucwatck.spec.files;

import org.jspecify.annotations.NullMarked;
