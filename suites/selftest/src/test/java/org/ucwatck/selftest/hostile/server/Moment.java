package org.ucwatck.selftest.hostile.server;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.reference.auth.TokenEndpoint;
import org.ucwatck.reference.life.Paths;

/** When in a run the server misbehaves: each time that it is asked for this, and at nothing else. */
public enum Moment {
    ROOT(asked -> at(asked, "GET", Paths.ROOT), "discovery.root-links"),
    CHALLENGE(asked -> at(asked, "GET", Paths.USER) && !asked.hasToken(), "discovery.user-challenge"),
    TOKEN(asked -> at(asked, "POST", TokenEndpoint.PATH), "authentication.token-answer"),
    USER(asked -> at(asked, "GET", Paths.USER) && asked.hasToken(), "discovery.applications-link"),
    APPLICATION(asked -> at(asked, "POST", Paths.APPLICATIONS), "application.created"),
    /** One resource behind a link: communication. */
    RESOURCE(asked -> at(asked, "GET", Paths.APPLICATIONS + "/[^/]+/communication"), "application.links"),
    /** The POST that begins a conversation. */
    CREATION(
            asked -> at(asked, "POST", Paths.APPLICATIONS + ".*/messagingInvitations"), "conversation.start-messaging"),
    CHANNEL(asked -> at(asked, "GET", Paths.APPLICATIONS + "/[^/]+/events"), "event.page-shape"),
    /** The end of the run, when the applications are deleted. */
    CLEANING(asked -> at(asked, "DELETE", Paths.APPLICATIONS + "/[^/]+"), "application.created"),
    ALWAYS(asked -> true, "discovery.root-links");

    private final Predicate<Asked> test;
    private final String rule;

    Moment(Predicate<Asked> test, String rule) {
        this.test = test;
        this.rule = rule;
    }

    boolean is(Asked asked) {
        return test.test(asked);
    }

    /** Rules that an answer with a wrong content breaks at this moment, beside those about every answer. */
    Set<String> rules() {
        List<String> more = this == CHANNEL
                ? List.of("application.links", "event.next-advances", "event.held", "event.once-in-order")
                : List.of();
        return Stream.concat(Stream.of(rule), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Rules of what the client does next, which a link that leads nowhere breaks. */
    Set<String> next() {
        return switch (this) {
            case ROOT -> Set.of("discovery.user-challenge");
            case CHALLENGE -> Set.of("authentication.token-answer");
            case USER -> Set.of("application.created");
            case APPLICATION -> Set.of("application.links");
            case RESOURCE, CREATION -> Set.of("conversation.start-messaging");
            case TOKEN, CHANNEL, CLEANING, ALWAYS -> Set.of();
        };
    }

    /** Rules that are judged before this moment, and must be found to hold. */
    List<String> heldBefore() {
        List<String> way = List.of(
                "discovery.root-links",
                "discovery.user-challenge",
                "authentication.token-answer",
                "discovery.applications-link",
                "application.created");
        return switch (this) {
            case ALWAYS -> List.of();
            case TOKEN -> way.subList(0, 1);
            case CLEANING -> way.subList(0, 4);
            default -> way.contains(rule) ? way.subList(0, way.indexOf(rule)) : way;
        };
    }

    private static boolean at(Asked asked, String method, String path) {
        return asked.method().equals(method)
                && asked.target().replaceFirst("\\?.*", "").matches(path);
    }
}
