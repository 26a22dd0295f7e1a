/** Who may call: accounts, tokens, scopes and challenges. */
@NullMarked
package org.ucwatck.reference.auth;

import org.jspecify.annotations.NullMarked;
