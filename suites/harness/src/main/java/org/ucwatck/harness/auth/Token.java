package org.ucwatck.harness.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Secret;

/**
 * A token as it was granted.
 *
 * @param secret its value
 * @param lifetime how long it is valid, or null when nobody said
 */
public record Token(Secret secret, @Nullable Duration lifetime) {}
