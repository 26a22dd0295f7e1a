package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;
import static org.ucwatck.selftest.hostile.server.Moment.TOKEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.EchoBehaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;

/** Secrets that come back: none is found in any file, nor on the terminal. */
final class EchoCases {
    private static final List<EchoBehaviour> ANYWHERE = List.of(
            EchoBehaviour.ECHO_IN_HEADER,
            EchoBehaviour.ECHO_IN_REASON_PHRASE,
            EchoBehaviour.ECHO_ESCAPED,
            EchoBehaviour.ECHO_IN_UTF_16);

    private EchoCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(
                Cases.of(List.of(EchoBehaviour.values()), Set.of(RESOURCE), EchoCases::refused),
                Cases.of(ANYWHERE, EnumSet.of(TOKEN, CHANNEL), Cases::doubtful));
    }

    private static Ending refused(Moment moment) {
        return Ending.doubtful("").withLink(moment);
    }
}
