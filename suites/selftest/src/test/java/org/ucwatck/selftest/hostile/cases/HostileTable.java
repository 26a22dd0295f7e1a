package org.ucwatck.selftest.hostile.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.selftest.hostile.server.Behaviour;
import org.ucwatck.selftest.hostile.server.ContentBehaviour;
import org.ucwatck.selftest.hostile.server.EndlessBehaviour;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.TlsBehaviour;
import org.ucwatck.selftest.hostile.server.UrlBehaviour;
import org.ucwatck.selftest.hostile.server.WireBehaviour;

/** The corpus: which behaviour is tried at which moments, and how each case has to end; the longest come first. */
public final class HostileTable {
    /** One behaviour of so many is tried in the normal build. */
    private static final int PART = 4;

    /** At so many moments the gravest are tried in the normal build. */
    private static final int MOMENTS = 2;

    /** The gravest: these are tried in every build. */
    private static final Set<Behaviour> GRAVEST = Set.of(
            UrlBehaviour.FOREIGN_HOST,
            UrlBehaviour.DOWNGRADE,
            EndlessBehaviour.ENDLESS_BODY,
            WireBehaviour.SILENCE,
            WireBehaviour.RESET,
            WireBehaviour.GARBAGE,
            WireBehaviour.GONE,
            ContentBehaviour.LOGIN_PAGE,
            TlsBehaviour.TLS_SILENT,
            TlsBehaviour.TLS_GARBAGE);

    private HostileTable() {}

    public static List<HostileCase> all() {
        return Cases.all(
                        ContentCases.all(),
                        UrlCases.all(),
                        EchoCases.all(),
                        LimitCases.all(),
                        WireCases.all(),
                        TlsCases.all())
                .toList();
    }

    /** A quarter of all behaviours at one moment, and the gravest at two, which the seed picks; a night tries all at all. */
    public static List<HostileCase> thinned(long seed) {
        Map<Behaviour, List<HostileCase>> moments = all().stream()
                .collect(Collectors.groupingBy(
                        HostileCase::behaviour, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        Random random = new Random(seed);
        moments.values().forEach(cases -> Collections.shuffle(cases, random));
        return moments.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .limit(GRAVEST.contains(entry.getKey()) ? MOMENTS : random.nextInt(PART) == 0 ? 1 : 0))
                .toList();
    }
}
