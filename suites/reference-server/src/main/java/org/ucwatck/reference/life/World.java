package org.ucwatck.reference.life;

import java.time.Clock;
import java.time.Duration;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.time.CallTiming;
import org.ucwatck.reference.time.Timetable;

/** What all applications of one server share. */
public record World(
        Directory directory,
        Lines lines,
        Timetable timetable,
        CallTiming timing,
        Duration channelSecond,
        Clock clock,
        Deviations deviations) {

    public World {
        timing = deviations.has(Variant.SLOW_RINGING) ? timing.slower() : timing;
    }
}
