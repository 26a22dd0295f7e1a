package org.ucwatck.harness.config;

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
}
