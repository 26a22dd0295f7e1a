package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.needs.Remedy;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck;

final class PlanTest {
    private final Path folder;

    PlanTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Options options() {
        return Options.of(folder, "phoneAudio, scopes, xml", 100);
    }

    private static List<String> paths(Plan plan) {
        return plan.selected().stream().map(check -> check.id().path()).toList();
    }

    private static List<String> notRun(Plan plan) {
        return plan.notRun().stream()
                .map(result -> result.id().path() + " " + result.outcome() + ": " + result.reason())
                .toList();
    }

    @Test
    void everyCheckIsListedOnceInTheOrderOfIds() {
        List<String> all = Plan.all().stream().map(check -> check.id().path()).toList();

        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(path -> path.startsWith("sample."))
                .containsExactly(
                        "sample.away/any/away/json",
                        "sample.call/addPhoneAudio.POST/call-is-placed/json",
                        "sample.call/addPhoneAudio.POST/call-is-placed/xml",
                        "sample.json/any/json-alone/json",
                        "sample.kind/addPhoneAudio.POST/kind-0/json",
                        "sample.kind/addPhoneAudio.POST/kind-0/xml",
                        "sample.kind/addPhoneAudio.POST/kind-1/json",
                        "sample.kind/addPhoneAudio.POST/kind-1/xml",
                        "sample.words/addPhoneAudio.POST/two-words/json",
                        "sample.words/addPhoneAudio.POST/two-words/xml");
        assertThat(all).contains("http.challenge/any/every-exchange/json", "body.xml-schema/any/every-exchange/xml");
    }

    @Test
    void checkCarriesItsRulesNeedsAndCalls() {
        PlannedCheck call = Plan.all().stream()
                .filter(check -> check.id().path().equals("sample.call/addPhoneAudio.POST/call-is-placed/xml"))
                .findFirst()
                .orElseThrow();

        assertThat(call.rules()).containsExactly("sample.call", "sample.other");
        assertThat(call.needs()).containsExactly("phoneAudio");
        assertThat(call.calls()).isEqualTo(2);
    }

    @Test
    void globsAndFormatsSelect() {
        assertThat(paths(options()
                        .only("sample.*")
                        .skip("**/kind-0/*", "sample.words")
                        .formats(Format.XML)
                        .plan()))
                .containsExactly(
                        "sample.call/addPhoneAudio.POST/call-is-placed/xml",
                        "sample.kind/addPhoneAudio.POST/kind-1/xml");
        assertThat(paths(options()
                        .only("sample.call", "sample.json")
                        .formats(Format.JSON)
                        .plan()))
                .hasSize(2);
        assertThat(paths(options().only("nothing").plan())).isEmpty();
        assertThat(paths(options().plan())).hasSameSizeAs(Plan.all());
    }

    @Test
    void ruleSelectsEveryCheckThatCanJudgeIt() {
        assertThat(paths(options().only("sample.other").plan()))
                .containsExactly(
                        "sample.call/addPhoneAudio.POST/call-is-placed/json",
                        "sample.call/addPhoneAudio.POST/call-is-placed/xml");
        assertThat(paths(options().only("sample.othe?").formats(Format.XML).plan()))
                .containsExactly("sample.call/addPhoneAudio.POST/call-is-placed/xml");
        assertThat(paths(options().only("sample.other/**").plan())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 500})
    void shardsCoverEveryCheckOnce(int count) {
        List<String> together = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            together.addAll(paths(
                    options().only("sample.*", "http.*").shard(index, count).plan()));
        }

        assertThat(together)
                .containsExactlyInAnyOrderElementsOf(
                        paths(options().only("sample.*", "http.*").plan()));
    }

    @Test
    void shardsAreOfOneSize() {
        assertThat(paths(options().only("sample.*").shard(1, 2).plan())).hasSize(5);
        assertThat(paths(options().only("sample.*").shard(2, 2).plan())).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "-1, 3"})
    void shardOutsideOfTheWholeIsRefused(int index, int count) {
        assertThatThrownBy(() -> options().shard(index, count))
                .hasMessage("a shard is I/N with 1 ≤ I ≤ N, not " + index + "/" + count);
    }

    @Test
    void capabilityThatIsNotClaimedMakesAChecksInapplicable() {
        assertThat(notRun(Options.of(folder, "phoneAudio", 100)
                        .only("sample.kind", "sample.words")
                        .skip("**/kind-1/*")
                        .plan()))
                .containsExactly(
                        "sample.kind/addPhoneAudio.POST/kind-0/json INAPPLICABLE:"
                                + " the target does not claim the capability scopes",
                        "sample.kind/addPhoneAudio.POST/kind-0/xml INAPPLICABLE:"
                                + " the target does not claim the capability scopes");
    }

    @Test
    void whatTheTargetFileDoesNotGiveLeavesAChecksUntested() {
        assertThat(notRun(options().only("sample.json").plan()))
                .containsExactly("sample.json/any/json-alone/json UNTESTED: the target file gives no number.rejecting;"
                        + " add to the target file: numbers: {rejecting: \"tel:+14255551234\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits: {calls: 1} | false | the target file gives no provoke.event.resume; add to the target file:"
                        + " provoke: {event.resume: {inactivity: 15m}}",
                "provoke: {event.resume: {inactivity: 11s}} | false | it waits for provoke.event.resume.inactivity of the"
                        + " target file; run with --profile full",
                "provoke: {event.resume: {inactivity: 11s}} | true |",
                "provoke: {event.resume: {inactivity: 10s}} | false |"
            })
    void checkThatStaysAwayLongNeedsTheProfileSlow(String entry, boolean slow, String reason) {
        assertThat(notRun(options().giving(folder, entry).only("sample.away").plan(slow ? List.of("slow") : List.of())))
                .containsExactlyElementsOf(
                        reason == null ? List.of() : List.of("sample.away/any/away/json UNTESTED: " + reason));
    }

    @Test
    void tooFewCallsAreSaidBeforeTheFirstRequest() {
        Plan plan = Options.of(folder, "phoneAudio, scopes, xml", 3)
                .only("sample.call", "sample.kind")
                .plan();

        assertThat(plan.notRun()).isEmpty();
        assertThat(plan.need().words()).isEqualTo("at most 3 calls will be placed, a full verdict may take 9");
        assertThat(plan.need().remedy()).map(Remedy::text).contains("limits: {calls: 9}");
        assertThat(options().only("sample.call").plan().need().words()).isEqualTo("at most 4 calls will be placed");
    }

    @Test
    void checksThatCannotRunTakeNoCalls() {
        Plan plan = Options.of(folder, "scopes, xml", 100)
                .only("sample.call", "sample.kind")
                .plan();

        assertThat(plan.need().most()).isZero();
        assertThat(options().only("sample.call", "sample.kind").plan().need().most())
                .isEqualTo(8);
    }
}
