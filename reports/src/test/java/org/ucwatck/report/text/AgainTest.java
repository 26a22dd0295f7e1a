package org.ucwatck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.report.SampleRun;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;

class AgainTest {
    private static final CheckId ACTIVE = CheckId.parse("scope.a/b.POST/c/json");
    private static final CheckId PASSIVE = CheckId.parse("body.self-link/any/every-exchange/json");

    private static RunHeader header(Provenance origin, List<String> profiles, boolean strict, long seed) {
        return new RunHeader(
                "1",
                "run",
                SampleRun.START,
                "lab-2",
                "http://127.0.0.1/",
                List.of(),
                List.of(Format.values()),
                profiles,
                List.of(),
                List.of(),
                seed,
                strict,
                0,
                "1/1",
                origin,
                List.of());
    }

    private static String command(String file, CheckId check, String... exchanges) {
        return new Again(header(Provenance.UNKNOWN.withTargetFile(file), List.of(), false, 1))
                .command(check, List.of(exchanges));
    }

    @Test
    void commandNamesTheTargetFileAndAFolderOfItsOwn() {
        assertThat(command("labs/my.yaml", ACTIVE))
                .isEqualTo("./ucwa-tck run --target labs/my.yaml --only 'scope.a/b.POST/c/json'"
                        + " --out reports/out/lab-2-again");
    }

    @Test
    void embeddedServerNeedsNoFile() {
        assertThat(command("", ACTIVE)).startsWith("./ucwa-tck run --only 'scope.a/b.POST/c/json' --out ");
    }

    @Test
    void fileThatALogDoesNotNameIsLeftToTheReader() {
        assertThat(new Again(header(Provenance.UNKNOWN, List.of(), false, 1)).command(ACTIVE, List.of()))
                .startsWith("./ucwa-tck run --target FILE --only ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "my lab.yaml | 'my lab.yaml'",
                "a$(reboot).yaml | 'a$(reboot).yaml'",
                "it's.yaml | 'it'\\''s.yaml'",
                "~x.yaml | '~x.yaml'",
                "../a_b/C:1.yaml | ../a_b/C:1.yaml"
            })
    void whatAShellWouldChangeIsQuoted(String file, String word) {
        assertThat(command(file, ACTIVE)).contains(" --target " + word + " --only ");
    }

    @Test
    void choicesThatDecideWhatTheCheckDoesAreRepeated() {
        assertThat(new Again(header(Provenance.UNKNOWN, List.of("default", "slow"), true, 7))
                        .command(ACTIVE, List.of()))
                .startsWith("./ucwa-tck run --target FILE --profile slow --strict --seed 7 --only ");
    }

    @Test
    void ruleOfEveryExchangeIsRunAgainWithTheCheckThatShowedIt() {
        assertThat(command("t.yaml", PASSIVE, "session-json#2", "scope.a/b.POST/c/json#3"))
                .contains(" --only 'body.self-link/any/every-exchange/json' --only 'scope.a/b.POST/c/json' --out ");
    }

    @Test
    void ruleOfEveryExchangeIsNamedWhenNoCheckShowedIt() {
        assertThat(command("t.yaml", PASSIVE, "session-json#2"))
                .contains(" --only 'body.self-link' --format json --out ");
    }
}
