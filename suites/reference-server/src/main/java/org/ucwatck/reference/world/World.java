package org.ucwatck.reference.world;

import java.time.Clock;
import java.time.Duration;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Variant;
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
        Bends bends) {

    public World {
        timing = bends.has(Variant.SLOW_RINGING) ? timing.slower() : timing;
    }
}
