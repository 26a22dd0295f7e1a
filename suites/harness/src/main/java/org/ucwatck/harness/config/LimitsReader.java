package org.ucwatck.harness.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads the limits; what the file leaves out is as in {@link Limits#DEFAULT}. */
final class LimitsReader {
    private static final int MOST_CALLS = 1_000_000;
    private static final int MOST_RATE = 1_000;
    private static final List<String> KEYS =
            List.of("answer", "arrival", "silence", "idle", "calls", "weather", "rate");

    private final Problems problems;

    LimitsReader(Problems problems) {
        this.problems = problems;
    }

    Limits read(Entry entry) {
        List<String> keys =
                Stream.concat(KEYS.stream(), BoundsReader.KEYS.stream()).toList();
        Section section = Section.of(entry, problems, keys);
        return new Limits(
                section.get("answer").flatMap(this::duration).orElse(Limits.DEFAULT.answer()),
                section.get("arrival").flatMap(this::duration).orElse(Limits.DEFAULT.arrival()),
                section.get("silence").flatMap(this::duration).orElse(Limits.DEFAULT.silence()),
                section.get("idle").flatMap(this::duration).orElse(Limits.DEFAULT.idle()),
                section.get("calls").flatMap(this::count).orElse(Limits.DEFAULT.calls()),
                section.get("weather").flatMap(this::count).orElse(Limits.DEFAULT.weather()),
                section.get("rate").flatMap(this::rate).orElse(Limits.DEFAULT.rate()),
                new BoundsReader(section, problems).read());
    }

    private Optional<Duration> duration(Entry entry) {
        return entry.read(
                Form::duration,
                "write a time with its unit in whole milliseconds, from 1ms to 60m, such as 10s, 1.5s or 300ms",
                problems);
    }

    private Optional<Integer> count(Entry entry) {
        return entry.read(LimitsReader::number, "write a whole number up to 1000000, such as 200", problems);
    }

    private Optional<Integer> rate(Entry entry) {
        return entry.read(
                text -> Form.count(text).filter(rate -> rate >= 1 && rate <= MOST_RATE),
                "write a whole number of requests a second from 1 to " + MOST_RATE + ", such as 10",
                problems);
    }

    private static Optional<Integer> number(String text) {
        return Form.count(text).filter(calls -> calls <= MOST_CALLS);
    }
}
