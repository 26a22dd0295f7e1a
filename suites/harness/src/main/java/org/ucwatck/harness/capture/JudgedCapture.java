package org.ucwatck.harness.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.log.JudgedFile;

/**
 * The exchanges of one file that are judged, in order, and what became of the others.
 *
 * @param reading what was read
 * @param sorting what became of each
 * @param judged those that are judged, in order, each page of events with its chain as its cause
 */
record JudgedCapture(Reading reading, Sorting sorting, List<Sorted> judged) {
    /** Those without a time are taken to have happened then, one after the other. */
    static JudgedCapture of(Reading reading, Instant untimed) {
        Sorting sorting = Sorting.of(reading.entries());
        EventChains chains = new EventChains(reading.label());
        List<Sorted> ordered = new ArrayList<>();
        for (Sorted each : EventChains.inOrder(sorting.judged(), untimed)) {
            ordered.add(each.isPage() ? each.causedBy(chains.causeOf(each)) : each);
        }
        return new JudgedCapture(reading, sorting, ordered);
    }

    /** Gives away what is to be hidden of all that was read. */
    void secrets(CapturedSecrets secrets) {
        judged.forEach(each -> secrets.see(each.exchange()));
        sorting.granting().forEach(secrets::see);
        reading.entries().forEach(each -> secrets.seeTexts(each.exchange()));
    }

    MaskedCapture masked(Mask mask, int part) {
        return MaskedCapture.of(this, mask, part);
    }

    JudgedFile file() {
        return new JudgedFile(reading.file(), words());
    }

    /** In words: how many were read, how many judged, and what of the others. */
    private String words() {
        int read = reading.entries().size() + reading.damaged();
        String others = Stream.concat(
                        sorting.others().entrySet().stream()
                                .map(each ->
                                        each.getValue() + " " + each.getKey().words()),
                        some(reading.damaged(), Unjudged.DAMAGED.words()))
                .collect(Collectors.joining(", "));
        String limits = limits().collect(Collectors.joining(", "));
        return read + (read == 1 ? " exchange" : " exchanges") + " read, " + judged.size() + " judged"
                + (others.isEmpty() ? "" : "; not judged: " + others)
                + (limits.isEmpty() ? "" : "; of those judged, " + limits);
    }

    private Stream<String> limits() {
        Map<CapturedBody.State, Long> bodies = judged.stream()
                .collect(Collectors.groupingBy(each -> each.captured().body(), Collectors.counting()));
        long unknown = judged.stream()
                .filter(each -> each.exchange().request().rel().isEmpty())
                .count();
        long untimed = judged.stream().filter(each -> !each.captured().timed()).count();
        return Stream.of(
                        some(
                                bodies.getOrDefault(CapturedBody.State.MISSING, 0L),
                                "without their bodies, which the recorder left out or cut"),
                        some(unknown, "without knowing the operation"),
                        some(untimed, "without a time"))
                .flatMap(each -> each);
    }

    private static Stream<String> some(long number, String words) {
        return number == 0 ? Stream.of() : Stream.of(number + " " + words);
    }
}
