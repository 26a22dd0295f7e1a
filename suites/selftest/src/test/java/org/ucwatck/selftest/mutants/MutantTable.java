package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.selftest.mutants.Campaign.Share;
import org.ucwatck.selftest.mutants.Campaign.Silence;

/** What a campaign led to, as text that people read. */
record MutantTable(List<Share> shares, List<Silence> silences, long seed) {
    private static final int LEGAL_SHOWN = 50;

    /** Read from the survivors of the whole proof. */
    private static final List<String> WHY = List.of(
            "The completed event of an operation is gone or has another type: only the check that waits for it"
                    + " (operation.completed-event) notices, since a record cannot say that nothing else would have come.",
            "A link that one rule demands of one resource is gone (application.links, conversation.phone-audio-link,"
                    + " discovery.root-links, discovery.applications-link): the checks of these rules look for it in code.",
            "The Location of a 201 answer is gone: the checks of add-phone-audio.location, call.start-created and"
                    + " conversation.start-messaging look for it in code.",
            "The self link leads to another resource: body.self-works follows it.",
            "The operationId of an invitation is gone or another: operation.id-in-events compares it with the request.",
            "What a request gave is swapped with another text: add-phone-audio.echo and operation.id-echoed compare it.",
            "A part of an error, or the one resource of an event, comes twice in XML: the reader takes one, and no judge counts.",
            "A single link of an embedded resource, of a page that is not judged yet, becomes a list or comes twice.",
            "A status that no check demanded, since an arrangement sent the request: the arrangement gives up.");

    int judged() {
        return shares.stream().mapToInt(Share::judged).sum();
    }

    int found() {
        return shares.stream().mapToInt(Share::found).sum();
    }

    int kept() {
        return silences.stream().mapToInt(Silence::made).sum();
    }

    List<String> alarms() {
        return silences.stream().flatMap(silence -> silence.alarms().stream()).toList();
    }

    /** A line for each operator, one for all, and one for each change that keeps the meaning. */
    String table() {
        StringBuilder text = new StringBuilder();
        row(text, "operator", "seed", "places", "seeded", "legal", "judged", "found", "%");
        row(text, "---", "---", "---", "---", "---", "---", "---", "---");
        shares.forEach(share -> row(
                text,
                share.operator().id(),
                share.seed(),
                share.places(),
                share.seeded(),
                share.legal().size() + " (" + percent(share.legal().size(), share.seeded()) + " %)",
                share.judged(),
                share.found(),
                percent(share.found(), share.judged())));
        int legal = shares.stream().mapToInt(share -> share.legal().size()).sum();
        row(text, "all", seed, "", judged() + legal, legal, judged(), found(), percent(found(), judged()));
        text.append('\n');
        row(text, "change that keeps the meaning", "made", "alarms");
        row(text, "---", "---", "---");
        silences.forEach(silence -> row(
                text, silence.change().id(), silence.made(), silence.alarms().size()));
        return text.toString();
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String percent(int part, int all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
    }

    /** The table, fifty legal results and all survivors by kind. */
    String page() {
        StringBuilder text =
                new StringBuilder("# Mutants\n\nErrors that nobody designed, seeded into recorded runs from seed "
                        + seed + " and judged again offline. The proof `mutants` writes this file.\n\n" + table());
        section(text, "Alarms", alarms());
        section(text, "Fifty results that are legal", legal());
        section(text, "Why errors survive", WHY);
        section(text, "Survivors by kind", survivors());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        text.append("\n## ").append(title).append("\n\n");
        (lines.isEmpty() ? List.of("none") : lines)
                .forEach(line -> text.append("- ").append(line).append('\n'));
    }

    /** Of each operator and reason as many as of any other, as far as there are. */
    private List<String> legal() {
        Map<String, List<String>> kinds = new TreeMap<>();
        shares.forEach(share -> share.legal().forEach(legal -> kinds.computeIfAbsent(
                        share.operator().id() + " " + legal.reason(), kind -> new ArrayList<>())
                .add(legal.mutant() + " — " + legal.reason())));
        kinds.values().forEach(all -> Collections.shuffle(all, new Random(seed)));
        return IntStream.range(0, LEGAL_SHOWN)
                .boxed()
                .flatMap(round -> kinds.values().stream()
                        .filter(all -> round < all.size())
                        .map(all -> all.get(round)))
                .distinct()
                .limit(LEGAL_SHOWN)
                .sorted()
                .toList();
    }

    private List<String> survivors() {
        Map<String, List<String>> kinds = shares.stream()
                .flatMap(share -> share.survivors().stream())
                .collect(Collectors.groupingBy(
                        Mutant::kind,
                        TreeMap::new,
                        Collectors.mapping(mutant -> mutant.changed().id(), Collectors.toList())));
        return kinds.entrySet().stream()
                .map(each -> each.getValue().size() + " × " + each.getKey() + "; such as "
                        + each.getValue().get(0))
                .toList();
    }
}
