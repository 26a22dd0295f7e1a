package org.ucwatck.selftest.hostile.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.Behaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;

/** Cases of the same kind at several moments. */
public final class Cases {
    /** Where most happens. */
    static final Set<Moment> MAIN = EnumSet.of(Moment.ROOT, Moment.RESOURCE, Moment.CHANNEL);

    /** Where the server gives a link that the client has to follow. */
    static final Set<Moment> LINKS =
            EnumSet.of(Moment.ROOT, Moment.CHALLENGE, Moment.USER, Moment.APPLICATION, Moment.RESOURCE, Moment.CHANNEL);

    private Cases() {}

    static Stream<HostileCase> of(Behaviour behaviour, Set<Moment> moments, Function<Moment, Ending> ending) {
        return moments.stream().map(moment -> HostileCase.of(behaviour, moment, ending.apply(moment)));
    }

    static Stream<HostileCase> of(
            List<? extends Behaviour> behaviours, Set<Moment> moments, Function<Moment, Ending> ending) {
        return behaviours.stream().flatMap(behaviour -> of(behaviour, moments, ending));
    }

    /** Whether a wrong content breaks something, and what, is for the judges to say. */
    public static Ending doubtful(Moment moment) {
        return Ending.doubtful("").withContent(moment);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Stream<HostileCase> all(Stream<HostileCase>... kinds) {
        return Stream.of(kinds).flatMap(cases -> cases);
    }
}
