package org.ucwatck.harness.session;

import java.util.Optional;
import org.ucwatck.harness.auth.Challenge;

/**
 * What discovery found.
 *
 * @param root absolute root URL, or the applications URL where the run begins there
 * @param user absolute URL of user; empty text where the run begins at the applications URL
 * @param applications absolute URL of applications
 * @param challenge the MsRtcOAuth challenge, if the server sent one
 */
public record Door(String root, String user, String applications, Optional<Challenge> challenge) {}
