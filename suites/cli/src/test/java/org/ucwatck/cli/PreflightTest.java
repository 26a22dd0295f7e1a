package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.harness.needs.Remedy;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.PlannedCheck;

/** {@code check} says everything that would stay unjudged, and what it says to add is taken. */
class PreflightTest {
    private static final List<PlannedCheck> PLAN = Suite.real().plan().get();
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Z_]+)}");
    private static final String LEAST = """
            name: lab
            applications: http://pool.contoso.com/applications
            accounts: {caller: {uri: "sip:john@contoso.com", grant: token, token: "${env:TOKEN}"}}
            contacts: {reachable: "sip:mary@contoso.com"}
            numbers: {own: "tel:+14255551234"}
            """;

    @TempDir
    private Path folder = Path.of("");

    static List<String> needs() {
        return PLAN.stream()
                .flatMap(check -> check.needs().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private TargetConfig read(String text) {
        Map<String, String> secrets = REFERENCE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> "x4e7-Zq9"));
        try {
            return TargetFile.read(Files.writeString(folder.resolve("target.yaml"), text), secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cli check(String text, String... more) throws IOException {
        Files.writeString(folder.resolve("t"), "cwt=abcdef");
        Path file = Files.writeString(
                folder.resolve("t.yaml"), REFERENCE.matcher(text).replaceAll("\\${file:t}"));
        return Cli.run(
                Suite.real(),
                Stream.concat(Stream.of("check", "--offline", "--target", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static final String CANARY = "robustness.external-entity";
    private static final List<String> EVERYTHING = List.of(RunProfile.FULL.slug(), RunProfile.ROBUSTNESS.slug());

    @ParameterizedTest
    @MethodSource("needs")
    void remedyPutIntoTheFileMeetsTheNeed(String need) throws IOException {
        Remedy remedy = Needs.remedy(need);
        boolean option = remedy.place() == Remedy.Place.COMMAND;
        String mended = option ? LEAST : Mending.of(LEAST).with(remedy.text());

        assertThat(Needs.of(read(LEAST), List.of()).lack(need).isPresent())
                .as("the least target file lacks it")
                .isEqualTo(!List.of("contact.reachable", "bothFormats").contains(need));
        assertThat(Needs.of(read(mended), EVERYTHING).lack(need)).isEmpty();
        assertThat(option ? check(mended, remedy.text().split(" ")) : check(mended))
                .satisfies(cli -> assertThat(cli.status()).as(cli.err()).isZero())
                .satisfies(cli -> assertThat(cli.out()).doesNotContain(remedy.text() + "\n"));
    }

    @Test
    void everythingThatStaysUnjudgedIsSaid() throws IOException {
        String claims = LEAST + "capabilities: [anonymous, phoneAudio, scopes]\n";
        String out =
                check(claims).out() + check(claims, "--profile", "robustness").out();

        assertThat(needs().stream().filter(need -> !List.of(
                                "anonymous",
                                "phoneAudio",
                                "scopes",
                                "bothFormats",
                                "contact.reachable",
                                RunProfile.HOSTILE)
                        .contains(need)))
                .isNotEmpty()
                .allSatisfy(need -> assertThat(out)
                        .contains("  " + (need.equals("slow") ? "run with " : "")
                                + Needs.remedy(need).text() + "\n"));
        assertThat(out).contains("discovery.root-links").doesNotContain("Nothing is missing");
    }

    /** Nothing is lacking where nobody asked for hostile input. */
    @Test
    void canaryIsMissedOnlyWithItsProfile() throws IOException {
        String canary = Needs.remedy("canary").text();

        assertThat(check(LEAST).out()).doesNotContain("canary", "robustness.");
        assertThat(check(LEAST, "--profile", "robustness").out()).contains("  " + canary + "\n", CANARY);
        assertThat(check(LEAST + canary + "\n", "--profile", "robustness").out())
                .doesNotContain("canary", CANARY);
    }

    @Test
    void whatIsNotClaimedIsInapplicableAndNotMissing() throws IOException {
        String out = check(LEAST).out();

        assertThat(out).contains("\nNot claimed, so inapplicable:\n  capabilities: [anonymous]\n");
        assertThat(out).contains("\n  capabilities: [phoneAudio]\n");
        assertThat(out).doesNotContain("contacts: {unanswered");
    }

    @Test
    void exampleGivesAllThatItsClaimsNeed() throws IOException {
        String text = Files.readString(Path.of("..", "targets", "example-remote.yaml"));
        TargetConfig example = read(text);

        assertThat(Preflight.of(PLAN, example, List.of(RunProfile.SLOW.slug())).gaps())
                .extracting(gap -> gap.lack().need())
                .containsExactly("scopes");
    }
}
