package org.ucwatck.harness.config;

/**
 * A user of the target.
 *
 * @param uri SIP URI of the user
 * @param grant how the user gets a token
 */
public record Account(String uri, Grant grant) {}
