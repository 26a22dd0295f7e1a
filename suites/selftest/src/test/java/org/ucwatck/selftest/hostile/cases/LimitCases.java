package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.CLEANING;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;
import static org.ucwatck.selftest.hostile.server.Moment.ROOT;
import static org.ucwatck.selftest.hostile.server.Moment.TOKEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.BombBehaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.EndlessBehaviour;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;

/** More than anybody reads: a limit of the target file ends the exchange, and the server is not accused. */
final class LimitCases {
    private static final List<EndlessBehaviour> ANYWHERE = List.of(
            EndlessBehaviour.ENDLESS_BODY, EndlessBehaviour.ENDLESS_HEADERS, EndlessBehaviour.ENDLESS_STATUS_LINE);
    private static final List<BombBehaviour> EXCEEDING = List.of(
            BombBehaviour.DEEP_JSON, BombBehaviour.MANY_HEADERS, BombBehaviour.MANY_LINKS, BombBehaviour.MANY_EMBEDDED);
    private static final List<BombBehaviour> ODD = List.of(
            BombBehaviour.GZIP_IN_GZIP,
            BombBehaviour.GZIP_BROKEN,
            BombBehaviour.DEEP_ARRAYS,
            BombBehaviour.LONG_NUMBER,
            BombBehaviour.HUGE_EXPONENT);
    private static final List<BombBehaviour> XML = List.of(
            BombBehaviour.DEEP_XML,
            BombBehaviour.MANY_ATTRIBUTES,
            BombBehaviour.MANY_ELEMENTS,
            BombBehaviour.ENTITY_BOMB,
            BombBehaviour.EXTERNAL_ENTITY,
            BombBehaviour.EXTERNAL_DTD);

    private LimitCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(
                endless().map(HostileCase::frugal),
                Cases.of(EXCEEDING, Set.of(RESOURCE), LimitCases::exceeded),
                Cases.of(BombBehaviour.GZIP_BOMB, Cases.MAIN, LimitCases::exceeded)
                        .map(HostileCase::frugal),
                Cases.of(ODD, Set.of(RESOURCE), Cases::doubtful).map(HostileCase::frugal),
                Cases.of(XML, Set.of(RESOURCE), Cases::doubtful).map(HostileCase::xml),
                Cases.of(BombBehaviour.MEGABYTE, Set.of(RESOURCE), moment -> Ending.fulfilled()));
    }

    private static Stream<HostileCase> endless() {
        return Stream.concat(
                Cases.of(List.of(EndlessBehaviour.values()), Set.of(RESOURCE), LimitCases::exceeded),
                Cases.of(ANYWHERE, EnumSet.of(ROOT, TOKEN, CHANNEL, CLEANING), LimitCases::exceeded));
    }

    /** What keeps the clean-up from its work is left on the target, and no check is open for it. */
    private static Ending exceeded(Moment moment) {
        return moment == CLEANING
                ? Ending.doubtful("left on the target: .*application|limits\\.")
                : Ending.open("limits\\.");
    }
}
