package org.ucwatck.harness.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an account gets its token (page AuthenticationInUCWA). */
public sealed interface Grant {
    /** The grant type {@code password}. */
    record Password(String username, Secret password) implements Grant {}

    /** The grant type {@code urn:microsoft.rtc:windows}: the token service asks for NTLM, which lets in a connection. */
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

    /** A token that a command of the user's prints, such as the sign-in tool of an online server. */
    record PrintedToken(TokenCommand command) implements Grant {}

    /** Where a ready token comes from: it is there, or a command prints it. */
    sealed interface TokenSource permits Secret, TokenCommand {}

    /**
     * A command that prints a token and nothing else.
     *
     * @param place key and line of the target file, for messages
     * @param folder where it runs: that of the target file
     * @param words the program and its arguments, as they are; at least the program
     */
    record TokenCommand(String place, Path folder, List<String> words) implements TokenSource {
        public TokenCommand {
            words = List.copyOf(words);
        }

        /** Why what was printed is no token that can be sent and hidden, in words that do not show it; empty when it is one. */
        public Optional<String> objectionTo(String printed) {
            if (printed.isEmpty()) {
                return Optional.of("printed nothing");
            }
            return printed.chars().anyMatch(each -> Character.isWhitespace(each) || Character.isISOControl(each))
                    ? Optional.of("printed more than one word")
                    : SecretForm.objectionTo(printed).map(why -> "printed a token that " + why);
        }
    }

    /**
     * A token for each origin that wants one of its own, as autodiscovery and the home pool of an online server do (page
     * AuthenticationUsingAzureAD); each goes to its origin only.
     *
     * @param tokens by origin, such as {@code https://webdir0a.online.lync.com}; at least one
     */
    record OriginTokens(Map<String, TokenSource> tokens) implements Grant {
        public OriginTokens {
            tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("a token is needed");
            }
        }
    }

    /** Whether the target file says where the tokens are, so that no server is asked for any. */
    default boolean isReady() {
        return this instanceof ReadyToken || this instanceof PrintedToken || this instanceof OriginTokens;
    }
}
