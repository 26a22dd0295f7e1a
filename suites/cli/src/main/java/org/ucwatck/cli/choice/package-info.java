/** What the options of a run choose: checks, formats, profiles, shards and known failures. */
@NullMarked
package org.ucwatck.cli.choice;

import org.jspecify.annotations.NullMarked;
