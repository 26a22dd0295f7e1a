package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.ALWAYS;
import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;
import org.ucwatck.selftest.hostile.server.TlsBehaviour;

/** Connections on which no request gets through. Nothing can be said against such a server. */
final class TlsCases {
    private static final List<TlsBehaviour> HANDSHAKES = List.of(
            TlsBehaviour.TLS_SILENT,
            TlsBehaviour.TLS_GARBAGE,
            TlsBehaviour.TLS_CLOSED,
            TlsBehaviour.TLS_RESET,
            TlsBehaviour.TLS_HALF_A_RECORD);
    private static final List<TlsBehaviour> GREETINGS =
            List.of(TlsBehaviour.SILENT, TlsBehaviour.BANNER, TlsBehaviour.CLOSED);

    private TlsCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(
                at(TlsBehaviour.CERTIFICATE_THAT_IS_TRUSTED, Ending.fulfilled()),
                at(TlsBehaviour.CERTIFICATE_OF_NOBODY, Ending.open("tls\\.trust")),
                at(TlsBehaviour.CERTIFICATE_OF_ANOTHER_NAME, Ending.open("certificate(?s:.*)(name|127)")),
                at(TlsBehaviour.CERTIFICATE_EXPIRED, Ending.open("expired")),
                at(TlsBehaviour.HTTP_ON_THE_PORT_OF_HTTPS, Ending.open("plain|http:")),
                at(TlsBehaviour.HTTPS_ON_THE_PORT_OF_HTTP, Ending.open("https|tls")),
                Cases.of(HANDSHAKES, EnumSet.of(ALWAYS, RESOURCE, CHANNEL), moment -> Ending.open("127\\.0\\.0\\.1"))
                        .map(HostileCase::hasty),
                Cases.of(GREETINGS, EnumSet.of(ALWAYS, RESOURCE), TlsCases::greeted)
                        .map(HostileCase::hasty));
    }

    private static Stream<HostileCase> at(TlsBehaviour behaviour, Ending ending) {
        return Stream.of(HostileCase.of(behaviour, ALWAYS, ending));
    }

    /** In the middle of a run an answer that does not come may follow the request. */
    private static Ending greeted(Moment moment) {
        return moment == ALWAYS ? Ending.open("127\\.0\\.0\\.1") : Ending.unfulfilled("http.framing");
    }
}
