package org.ucwatck.reference;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.seed.Organisation;
import org.ucwatck.reference.time.CallTiming;

/**
 * How a reference server is started.
 *
 * @param port the port on the loopback interface; 0 lets the system pick one
 * @param deviations the faults and variants
 * @param timing how long phones ring
 * @param channelSecond how long a second of the event channel's timers lasts; shorter than a second compresses them
 * @param clock for dates and for the lifetime of tokens
 * @param organisation whom the server simulates
 */
public record ServerOptions(
        int port,
        Deviations deviations,
        CallTiming timing,
        Duration channelSecond,
        Clock clock,
        Supplier<Organisation> organisation) {
    /** Any free port, no faults, no variants, phones answered within 15 ms each, timers fifty times as fast. */
    public static final ServerOptions DEFAULT = new ServerOptions(
            0,
            Deviations.NONE,
            new CallTiming(Duration.ofMillis(15), Duration.ofMillis(15)),
            Duration.ofMillis(20),
            Clock.systemUTC(),
            Organisation::ofTests);

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
        if (channelSecond.isNegative() || channelSecond.isZero()) {
            throw new IllegalArgumentException("a second of the channel must last: " + channelSecond);
        }
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(other, deviations, timing, channelSecond, clock, organisation);
    }

    public ServerOptions withFaults(Set<Fault> faults) {
        return new ServerOptions(
                port, new Deviations(faults, deviations.variants()), timing, channelSecond, clock, organisation);
    }

    public ServerOptions withVariants(Set<Variant> variants) {
        return new ServerOptions(
                port, new Deviations(deviations.faults(), variants), timing, channelSecond, clock, organisation);
    }

    public ServerOptions withTiming(CallTiming other) {
        return new ServerOptions(port, deviations, other, channelSecond, clock, organisation);
    }

    public ServerOptions withChannelSecond(Duration other) {
        return new ServerOptions(port, deviations, timing, other, clock, organisation);
    }

    public ServerOptions withOrganisation(Organisation other) {
        return new ServerOptions(port, deviations, timing, channelSecond, clock, () -> other);
    }

    public ServerOptions withClock(Clock other) {
        return new ServerOptions(port, deviations, timing, channelSecond, other, organisation);
    }
}
