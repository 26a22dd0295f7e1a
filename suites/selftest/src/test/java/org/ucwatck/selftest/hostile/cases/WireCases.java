package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.CLEANING;
import static org.ucwatck.selftest.hostile.server.Moment.CREATION;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;
import static org.ucwatck.selftest.hostile.server.Moment.ROOT;
import static org.ucwatck.selftest.hostile.server.Moment.TOKEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;
import org.ucwatck.selftest.hostile.server.WireBehaviour;

/** Silence, resets and what is no HTTP: at most the rule about framing is broken. */
final class WireCases {
    private static final List<WireBehaviour> SLOW = List.of(
            WireBehaviour.SILENCE,
            WireBehaviour.HEAD_AND_SILENCE,
            WireBehaviour.HALF_A_BODY_AND_SILENCE,
            WireBehaviour.BYTE_BY_BYTE);
    private static final List<WireBehaviour> CUT = List.of(
            WireBehaviour.RESET,
            WireBehaviour.HALF_A_BODY_AND_RESET,
            WireBehaviour.CLOSED_WITHOUT_ANSWER,
            WireBehaviour.HALF_A_BODY,
            WireBehaviour.HALF_A_CHUNK);
    private static final List<WireBehaviour> NO_HTTP = List.of(
            WireBehaviour.GARBAGE,
            WireBehaviour.SSH,
            WireBehaviour.BODY_ALONE,
            WireBehaviour.STATUS_WORD,
            WireBehaviour.STATUS_MISSING);
    private static final List<WireBehaviour> ODD_HTTP = List.of(
            WireBehaviour.HTTP_9,
            WireBehaviour.STATUS_99999,
            WireBehaviour.STATUS_NEGATIVE,
            WireBehaviour.SWITCHING_PROTOCOLS,
            WireBehaviour.LENGTH_NEGATIVE,
            WireBehaviour.LENGTH_WORD,
            WireBehaviour.LENGTH_OVERFLOW,
            WireBehaviour.LENGTHS_THAT_DIFFER,
            WireBehaviour.CHUNK_SIZE_WORD,
            WireBehaviour.HEADER_WITHOUT_COLON,
            WireBehaviour.HEADER_WITH_ZERO_BYTE,
            WireBehaviour.NEWLINES_ALONE,
            WireBehaviour.NO_REASON);
    private static final List<WireBehaviour> CONTROL =
            List.of(WireBehaviour.CONTROL_IN_REASON, WireBehaviour.CONTROL_IN_HEADER);

    private WireCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(
                Cases.of(SLOW, Cases.MAIN, WireCases::lost).map(HostileCase::hasty),
                Cases.of(WireBehaviour.SILENCE, EnumSet.of(TOKEN, CLEANING), WireCases::lost)
                        .map(HostileCase::hasty),
                Cases.of(CUT, Cases.MAIN, WireCases::lost),
                Cases.of(WireBehaviour.RESET, EnumSet.of(TOKEN, CREATION, CLEANING), WireCases::lost),
                Cases.of(NO_HTTP, Cases.MAIN, WireCases::lost),
                Cases.of(ODD_HTTP, Set.of(RESOURCE), Cases::doubtful),
                Cases.of(CONTROL, EnumSet.of(ROOT, RESOURCE), Cases::doubtful),
                Cases.of(WireBehaviour.CONTROL_IN_LOCATION, Set.of(CREATION), Cases::doubtful),
                Cases.of(WireBehaviour.EARLY_HINTS, Set.of(RESOURCE), moment -> Ending.fulfilled()),
                Cases.of(WireBehaviour.GONE, EnumSet.of(ROOT, TOKEN, RESOURCE, CHANNEL), WireCases::gone));
    }

    /** An answer that does not come may follow the request, which breaks the rule about framing, or may not. */
    private static Ending lost(Moment moment) {
        return switch (moment) {
            case ROOT -> Ending.open("127\\.0\\.0\\.1");
            case CLEANING -> Ending.doubtful("left on the target: .*application", "http.framing");
            default -> Ending.unfulfilled("http.framing");
        };
    }

    private static Ending gone(Moment moment) {
        return Ending.open("cannot connect|could not be reached|cannot be reached|refused|no longer|gone");
    }
}
