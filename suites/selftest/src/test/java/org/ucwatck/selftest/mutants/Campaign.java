package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Seeds errors into recorded runs, operator by operator in equal shares, sorts out what is legal, and judges the rest. */
final class Campaign {
    private final Draw draw;
    private final List<RecordedAnswer> answers;
    private final Map<String, OfflineJudge> judges = new HashMap<>();
    private final long seed;

    Campaign(List<Recording> runs, long seed) {
        this.draw = new Draw(runs);
        this.answers = runs.stream().flatMap(run -> run.answers().stream()).toList();
        this.seed = seed;
        runs.forEach(run -> judges.put(run.server(), new OfflineJudge(run)));
    }

    /**
     * What one operator led to.
     *
     * @param places how many there are to strike
     * @param seed where its draws begin
     * @param seeded mutants, legal ones among them
     * @param legal those that are no errors, each with its reason
     * @param found how many errors were found
     * @param survivors the errors that were not
     */
    record Share(
            Operator operator,
            int places,
            long seed,
            int seeded,
            List<Legal> legal,
            int found,
            List<Mutant> survivors) {
        /** A mutant that is no error, in words, and why. */
        record Legal(String mutant, String reason) {}

        int judged() {
            return found + survivors.size();
        }
    }

    /**
     * Draws until so many errors are judged, each once: where few results are no legal ones, no one of them counts for all.
     *
     * @param draws at most so many: an operator whose results are nearly all legal may get fewer errors
     */
    Share seed(Operator operator, int errors, int draws) {
        long first = seed + operator.id().hashCode();
        Random random = new Random(first);
        List<Share.Legal> legal = new ArrayList<>();
        List<Mutant> survivors = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int found = 0;
        for (int i = 0; i < draws && found + survivors.size() < errors; i++) {
            Optional<Mutant> mutant = draw.next(operator, random);
            Optional<LegalResults> reason = mutant.flatMap(LegalResults::of);
            if (mutant.isEmpty()) {
                continue;
            }
            if (reason.isPresent()) {
                legal.add(new Share.Legal(mutant.get().words(), reason.get().words(mutant.get())));
            } else if (known.add(mutant.get().key())) {
                boolean seen = isFound(mutant.get());
                found += seen ? 1 : 0;
                survivors.addAll(seen ? List.of() : List.of(mutant.get()));
            }
        }
        int seeded = found + survivors.size() + legal.size();
        return new Share(operator, draw.places(operator), first, seeded, legal, found, survivors);
    }

    private boolean isFound(Mutant mutant) {
        return !judge(mutant.answer()).against(mutant).isEmpty();
    }

    private OfflineJudge judge(RecordedAnswer answer) {
        return Optional.ofNullable(judges.get(answer.run().server())).orElseThrow();
    }

    /**
     * What changes that keep the meaning led to.
     *
     * @param made how many
     * @param alarms what was said against some, each in words
     */
    record Silence(SameMeaning change, int made, List<String> alarms) {}

    /** Makes so many changes that keep the meaning. */
    Silence keep(SameMeaning change, int wanted) {
        Random random = new Random(seed + change.id().hashCode());
        List<String> alarms = new ArrayList<>();
        int made = 0;
        while (made < wanted) {
            RecordedAnswer answer = answers.get(random.nextInt(answers.size()));
            Optional<Set<String>> said =
                    change.changed(answer, random).map(changed -> judge(answer).against(changed, Optional.empty()));
            made += said.isPresent() ? 1 : 0;
            said.filter(rules -> !rules.isEmpty())
                    .ifPresent(rules ->
                            alarms.add(change.id() + " " + answer.exchange().id() + ": " + rules));
        }
        return new Silence(change, made, alarms);
    }

    /** Everything that is said against the answers as they were recorded. */
    List<String> againstUnchanged() {
        return answers.stream()
                .flatMap(answer -> judge(answer).against(answer.exchange(), Optional.empty()).stream()
                        .map(rule -> answer.exchange().id() + ": " + rule))
                .toList();
    }

    /** All operators in turn. */
    static Stream<Operator> operators() {
        return Stream.of(Operator.values());
    }
}
