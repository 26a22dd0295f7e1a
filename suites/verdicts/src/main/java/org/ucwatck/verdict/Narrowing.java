package org.ucwatck.verdict;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunHeader;

/**
 * What the command line left out on purpose; a run that it narrowed is partial, and so is what was judged from recordings
 * alone. Neither the target file nor its limits
 * narrow a run: what they leave out stays open.
 *
 * @param reasons each option that left something out, in words; empty for a whole run
 */
public record Narrowing(List<String> reasons) {
    private static final int MOST_NAMED = 5;

    public Narrowing {
        reasons = List.copyOf(reasons);
    }

    /** How the options narrowed the run of this header. */
    static Narrowing of(RunHeader header) {
        return new Narrowing(Stream.of(
                        when(header.judgesRecordings(), "nothing was sent, only recordings were judged"),
                        when(!header.only().isEmpty(), "only some checks ran: --only " + joined(header.only())),
                        when(!header.skip().isEmpty(), "checks were left out: --skip " + joined(header.skip())),
                        when(!header.shard().equals(RunHeader.WHOLE), "only a part ran: --shard " + header.shard()),
                        when(
                                !header.formats().containsAll(List.of(Format.values())),
                                "only one format ran: " + formats(header)),
                        when(
                                !RunProfile.areWhole(header.profiles()),
                                "only a profile ran: " + joined(header.profiles())))
                .filter(reason -> !reason.isEmpty())
                .toList());
    }

    /** Whether nothing was left out on purpose. */
    public boolean isNone() {
        return reasons.isEmpty();
    }

    private static String formats(RunHeader header) {
        return header.formats().stream().map(Format::slug).collect(Collectors.joining(", "));
    }

    /** The first few; the run log and the page have all. */
    private static String joined(List<String> words) {
        int more = words.size() - MOST_NAMED;
        String first = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String when(boolean condition, String reason) {
        return condition ? reason : "";
    }
}
