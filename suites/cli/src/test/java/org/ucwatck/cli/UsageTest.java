package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.cli.target.Suite;

class UsageTest {
    private static Cli run(String... arguments) {
        return Cli.run(FakeSuite.passing().suite(), arguments);
    }

    @Test
    void helpTeachesExamplesAndExitStatuses() {
        Cli help = run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("./ucwa-tck run --target my.yaml", "130  interrupted", "serve", "explain", "check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "serve",
                "list",
                "explain",
                "report",
                "init",
                "check",
                "certify",
                "verify",
                "cleanup",
                "completion",
                "man"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Cli help = run(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: ucwa-tck " + command, "  ./ucwa-tck " + command);
    }

    @Test
    void withoutACommandItSaysWhatToDoFirst() {
        Cli cli = run();

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains("./ucwa-tck run  ", "./ucwa-tck init ROOT-URL", "./ucwa-tck check --target", "--help")
                .doesNotContain("Missing required");
    }

    @Test
    void versionNamesSuiteAndJava() {
        assertThat(run("--version").out()).contains("ucwa-tck ").contains("Java ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rum                        | unknown command 'rum'~Did you mean run?
            test                       | unknown command 'test'~'./ucwa-tck --help' shows
            run --taget x.yaml         | unknown option '--taget'~Did you mean --target?
            run --colour               | unknown option '--colour'~'./ucwa-tck run --help' shows
            run x                      | 'x' is one word too many
            run --seed x               | '--seed': write a whole number, not 'x'
            run --seed 99999999999999999999 | write a smaller number than 99999999999999999999
            run --format yaml          | write json or xml, not 'yaml'
            run --shard 5/4            | a shard is I/N with 1 ≤ I ≤ N, not 5/4
            run --shard half           | write I/N, such as 1/4, not 'half'
            run --jobs 0               | --jobs is a number from 1 to 64, not 0
            run --max-failures 0       | --max-failures is a number from 1, not 0
            run --dry-run --resume     | give --dry-run or --resume, not both
            run --jobs many            | '--jobs': write a whole number, not 'many'
            run --profile weekly       | unknown profile 'weekly'; './ucwa-tck list profiles' shows all
            run --profile ful          | unknown profile 'ful'; did you mean full?
            run --only request.max-lenght | 'request.max-lenght' matches no check; did you mean request.max-length?
            run --skip [x              | malformed glob '[x'
            run --only **/xml          | '**/xml' matches no check
            run --format xml --only request.max-length | nothing is left to run; widen --only, --skip or --format
            serve --port 70000         | --port is a number from 0 to 65535, not 70000
            list fruit                 | cannot list 'fruit'; there are rules, requirements, checks, faults, variants, profiles
            list                       | Missing required parameter: 'rules|checks|faults|variants|profiles'
            explain request.max-lenth  | unknown rule or check 'request.max-lenth'; did you mean request.max-length
            explain nothing.like.this.at.all | './ucwa-tck list rules' shows all
            report                     | Missing required parameter: 'DIR'
            report /nowhere            | cannot read /nowhere/run.jsonl: no such file
            report /nowhere --out x    | --out compares runs and needs two or more folders
            check                      | Missing required option: '--target=FILE'
            check --target /nowhere/t.yaml | /nowhere/t.yaml
            certify                    | Missing required argument (specify one of these): (--key=FILE | --new-key=FILE)
            certify --key /nowhere/k   | cannot read /nowhere/k
            certify --key a --new-key b | are mutually exclusive
            cleanup                    | Missing required options and parameters: '--target=FILE', 'DIR'
            cleanup --target /nowhere/t.yaml . | /nowhere/t.yaml
            verify                     | Missing required parameter: 'DIR'
            verify /nowhere            | cannot read /nowhere/certificate.json
            verify --key /nowhere/k .  | cannot read /nowhere/k
            """)
    void mistakesAreExplainedWithoutStackTrace(String arguments, String message) {
        Cli cli = run(List.of(arguments.split(" ")).toArray(String[]::new));

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains(message.replace("~", System.lineSeparator()))
                .doesNotContain("\tat ", "internal error", "Exception", "java.");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void internalErrorSaysSoAndAsksForAReport() {
        Suite broken = new Suite(
                () -> {
                    throw new IllegalStateException("oops");
                },
                (options, progress) -> {
                    throw new IllegalStateException();
                },
                "0");

        Cli cli = Cli.run(broken, "list", "checks");

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains("internal error, a fault of this suite and not of your server")
                .contains("oops")
                .contains("run.jsonl");
    }
}
