package org.ucwatck.harness.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an account gets its token (page AuthenticationInUCWA). */
public sealed interface Grant {
    /** The grant type {@code password}. */
    record Password(String username, Secret password) implements Grant {}

    /** The grant type {@code urn:microsoft.rtc:windows}: the server asks for NTLM on the token endpoint. */
    record Windows(String username, Secret password, String domain) implements Grant {}

    /**
     * The grant type {@code urn:microsoft.rtc:anonmeeting}, of a guest of a meeting.
     *
     * @param conference the URI of the meeting
     * @param key what lets in whoever knows it; often the conference id, with which the URI ends
     */
    record AnonymousMeeting(String conference, Secret key) implements Grant {}

    /** A token that somebody else got, such as one of Azure Active Directory. */
    record ReadyToken(Secret token) implements Grant {}

    /**
     * A token for each origin that wants one of its own, as autodiscovery and the home pool of an online server do (page
     * AuthenticationUsingAzureAD); each goes to its origin only.
     *
     * @param tokens by origin, such as {@code https://webdir0a.online.lync.com}; at least one
     */
    record OriginTokens(Map<String, Secret> tokens) implements Grant {
        public OriginTokens {
            tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("a token is needed");
            }
        }
    }

    /** Whether tokens were given ready, so that no server is asked for any. */
    default boolean isReady() {
        return this instanceof ReadyToken || this instanceof OriginTokens;
    }
}
