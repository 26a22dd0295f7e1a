package org.ucwatck.harness.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads how much one answer, channel and run may be; what the file leaves out is as in {@link Bounds#DEFAULT}. */
final class BoundsReader {
    static final List<String> KEYS =
            List.of("head", "headers", "body", "inflated", "nodes", "depth", "pages", "log", "run");

    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;
    private static final int MILLION = 1_000_000;
    private static final int MOST_HEADERS = 100_000;
    private static final Duration LONGEST_RUN = Duration.ofDays(7);

    private final Problems problems;
    private final Section section;

    BoundsReader(Section section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    Bounds read() {
        Bounds usual = Bounds.DEFAULT;
        return new Bounds(
                (int) bytes("head", MIB, usual.head()),
                count("headers", MOST_HEADERS, usual.headers()),
                (int) bytes("body", Bounds.LONGEST_BODY, usual.body()),
                (int) bytes("inflated", Bounds.LONGEST_BODY, usual.inflated()),
                count("nodes", MILLION, usual.nodes()),
                count("depth", Bounds.DEEPEST, usual.depth()),
                count("pages", MILLION, usual.pages()),
                bytes("log", 64 * GIB, usual.log()),
                read("run", BoundsReader::time, "write a time with its unit, from 1ms to 168h, such as 2h or 1.5h")
                        .orElse(usual.run()));
    }

    private long bytes(String key, long most, long usual) {
        String instead = "write a size from 1B to " + most / MIB + "MiB, such as 64KiB";
        return read(key, text -> Form.bytes(text).filter(size -> size <= most), instead)
                .orElse(usual);
    }

    private int count(String key, int most, int usual) {
        return read(
                        key,
                        text -> Form.count(text).filter(number -> number >= 1 && number <= most),
                        "write a whole" + " number from 1 to " + most)
                .orElse(usual);
    }

    private static Optional<Duration> time(String text) {
        return Form.time(text).filter(time -> time.compareTo(LONGEST_RUN) <= 0);
    }

    private <T> Optional<T> read(String key, Function<String, Optional<T>> form, String instead) {
        return section.get(key).flatMap(entry -> entry.read(form, instead, problems));
    }
}
