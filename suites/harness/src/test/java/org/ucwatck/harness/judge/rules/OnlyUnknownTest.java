package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.results;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What no page speaks of is neither right nor wrong: a rule that saw nothing else is untested, not fulfilled. */
final class OnlyUnknownTest {
    /** What these ask of a body or a page needs no page of its own. */
    private static final Set<String> OF_ANYTHING = Set.of(
            "http.framing",
            "http.version-header",
            "body.parseable",
            "body.member-once",
            "http.header-once",
            "body.media-type",
            "body.self-link",
            "body.href",
            "body.xml-schema",
            "body.xml-namespace",
            "event.page-shape",
            "event.next-advances");

    static Stream<Told> unknown() {
        String odd = "{'rel':'x-odd','created':'never','state':'odd','_links':{'self':{'href':'/x'}}}";
        return Stream.of(
                Told.get("").json(odd),
                Told.post("").json(odd),
                Told.get("")
                        .xml("<resource NS rel='x-odd' href='/x'><property name='created'>never</property></resource>"),
                events("'updated'", odd),
                events("'added'", odd),
                Told.get("events")
                        .xml("<events NS href='/e?ack=1'><link rel='next' href='/e?ack=2'/><sender rel='x' href='/x'>"
                                + "<updated rel='x-odd' href='/x'><resource rel='x-odd' href='/x'/></updated>"
                                + "</sender></events>"));
    }

    private static Told events(String type, String embedded) {
        return Told.get("events")
                .json("{'_links':{'self':{'href':'/e?ack=1'},'next':{'href':'/e?ack=2'}},'sender':[{'rel':'x-sender',"
                        + "'href':'/s','events':[{'type':" + type + ",'link':{'rel':'x-odd','href':'/x'},"
                        + "'_embedded':{'x-odd':" + embedded + "}}]}]}");
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatNoPageDescribesFulfilsNoRule(Told told) {
        List<String> judged = results(told).stream()
                .filter(result -> result.outcome() != Outcome.UNTESTED && result.outcome() != Outcome.INAPPLICABLE)
                .map(CheckResult::id)
                .map(id -> id.rule())
                .distinct()
                .toList();

        assertThat(OF_ANYTHING).containsAll(judged);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void emptyAnswersFulfilNoRuleAboutBodies(Told told) {
        Told empty = told.json("{}");

        assertThat(results(empty))
                .filteredOn(result -> result.outcome() == Outcome.PASSED)
                .extracting(result -> result.id().rule())
                .isSubsetOf(OF_ANYTHING);
    }
}
