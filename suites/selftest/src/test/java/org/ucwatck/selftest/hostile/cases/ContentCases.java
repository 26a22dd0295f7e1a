package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.ALWAYS;
import static org.ucwatck.selftest.hostile.server.Moment.CHALLENGE;
import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;
import static org.ucwatck.selftest.hostile.server.Moment.ROOT;
import static org.ucwatck.selftest.hostile.server.Moment.TOKEN;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.ChannelBehaviour;
import org.ucwatck.selftest.hostile.server.ContentBehaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;

/** Answers in good HTTP that are not UCWA, and pages of the event channel that lead nowhere. */
final class ContentCases {
    private static final List<ContentBehaviour> EVERYWHERE =
            List.of(ContentBehaviour.NOT_JSON, ContentBehaviour.CONTROL_CHARACTERS_IN_ERROR);
    private static final List<ContentBehaviour> ONCE = List.of(
            ContentBehaviour.PICTURE,
            ContentBehaviour.NO_BODY,
            ContentBehaviour.PLAIN_TEXT,
            ContentBehaviour.ARRAY,
            ContentBehaviour.NULL,
            ContentBehaviour.NOT_A_NUMBER,
            ContentBehaviour.CUT_JSON,
            ContentBehaviour.TWICE_THE_SAME_KEY,
            ContentBehaviour.INVALID_UTF_8,
            ContentBehaviour.UNKNOWN_CHARSET,
            ContentBehaviour.UTF_32,
            ContentBehaviour.XML_FOR_JSON,
            ContentBehaviour.NO_MEDIA_TYPE,
            ContentBehaviour.SCRIPT,
            ContentBehaviour.CONTROL_CHARACTERS_RAW,
            ContentBehaviour.SERVER_ERROR,
            ContentBehaviour.ALWAYS_UNAUTHORIZED,
            ContentBehaviour.PROXY_AUTHENTICATION,
            ContentBehaviour.BAD_GATEWAY);
    private static final Set<ChannelBehaviour> STUCK =
            EnumSet.of(ChannelBehaviour.NEXT_TO_ITSELF, ChannelBehaviour.NEXT_IN_A_CIRCLE);
    private static final Duration WAITS = Duration.ofSeconds(100);

    private ContentCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(
                busy(),
                Cases.of(
                        ContentBehaviour.LINKS_OF_WRONG_TYPES,
                        EnumSet.of(ROOT, TOKEN, RESOURCE, CHANNEL),
                        moment -> Ending.doubtful("", "event.page-shape").withContent(moment)),
                Cases.of(EVERYWHERE, EnumSet.of(ROOT, TOKEN, RESOURCE, CHANNEL), Cases::doubtful),
                Cases.of(ONCE, Set.of(RESOURCE), Cases::doubtful),
                Cases.of(
                        ContentBehaviour.LOGIN_PAGE,
                        EnumSet.of(ROOT, CHALLENGE, RESOURCE, CHANNEL),
                        ContentCases::html),
                Cases.of(ContentBehaviour.LOGIN_PAGE, Set.of(ALWAYS), ContentCases::html),
                Cases.of(ContentBehaviour.NOT_FOUND, EnumSet.of(ROOT, ALWAYS), moment -> Ending.open("404")),
                Cases.of(ContentBehaviour.PROXY_AUTHENTICATION, Set.of(ALWAYS), moment -> Ending.open("407|proxy")),
                Stream.of(ChannelBehaviour.values()).map(ContentCases::channel));
    }

    /** The suite waits half a minute, twice, and no longer. */
    private static Stream<HostileCase> busy() {
        return Stream.concat(
                Cases.of(ContentBehaviour.BUSY_UNTIL_NEVER, Set.of(ROOT), moment -> Ending.open("429")
                        .within(WAITS)),
                Cases.of(ContentBehaviour.BUSY_FOR_DAYS, Set.of(RESOURCE), moment -> Ending.open("503")
                        .within(WAITS)));
    }

    private static Ending html(Moment moment) {
        return Ending.unfulfilled("discovery.*").says("html|login").withContent(moment);
    }

    private static HostileCase channel(ChannelBehaviour behaviour) {
        return HostileCase.of(
                behaviour,
                CHANNEL,
                STUCK.contains(behaviour)
                        ? Ending.broken("event.next-advances", "event.*").withContent(CHANNEL)
                        : Ending.doubtful("", "event.*").withContent(CHANNEL));
    }
}
