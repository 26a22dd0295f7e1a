package org.ucwatck.harness.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the limits; what the file leaves out is as in {@link Limits#DEFAULT}. */
final class LimitsReader {
    private static final int MOST_CALLS = 1_000_000;

    private final Problems problems;

    LimitsReader(Problems problems) {
        this.problems = problems;
    }

    Limits read(Entry entry) {
        Section section =
                Section.of(entry, problems, List.of("answer", "arrival", "silence", "idle", "calls", "weather"));
        return new Limits(
                section.get("answer").flatMap(this::duration).orElse(Limits.DEFAULT.answer()),
                section.get("arrival").flatMap(this::duration).orElse(Limits.DEFAULT.arrival()),
                section.get("silence").flatMap(this::duration).orElse(Limits.DEFAULT.silence()),
                section.get("idle").flatMap(this::duration).orElse(Limits.DEFAULT.idle()),
                section.get("calls").flatMap(this::count).orElse(Limits.DEFAULT.calls()),
                section.get("weather").flatMap(this::count).orElse(Limits.DEFAULT.weather()));
    }

    private Optional<Duration> duration(Entry entry) {
        return value(entry, Form::duration, "write a time with its unit, from 1ms to 60m, such as 10s or 300ms");
    }

    private Optional<Integer> count(Entry entry) {
        return value(entry, LimitsReader::number, "write a whole number up to 1000000, such as 200");
    }

    private <T> Optional<T> value(Entry entry, Function<String, Optional<T>> form, String instead) {
        Optional<String> text = entry.text(problems);
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(entry, "'" + Problems.printable(text.get()) + "' does not fit; " + instead);
        }
        return value;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,7}")
                ? Optional.of(Integer.parseInt(text)).filter(calls -> calls <= MOST_CALLS)
                : Optional.empty();
    }
}
