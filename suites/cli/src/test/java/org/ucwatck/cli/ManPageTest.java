package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ManPageTest {
    private static final String GROFF = "/usr/bin/groff";

    private static String page() {
        Cli cli = Cli.run(FakeSuite.passing().suite(), "man");
        assertThat(cli.status()).isZero();
        return cli.out();
    }

    @Test
    void everyCommandAndOptionIsThere() {
        String page = page().replace("\\-", "-");

        for (CommandLine command : UcwaTck.commandLine(FakeSuite.passing().suite())
                .getSubcommands()
                .values()) {
            assertThat(page).contains("\n.SS " + command.getCommandName());
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option -> assertThat(page).contains(option.longestName()));
        }
    }

    @Test
    void headingsAreThoseOfAManualPage() {
        assertThat(page().lines()).first().asString().startsWith(".TH UCWA-TCK 1 ");
        assertThat(page().lines())
                .contains(".SH NAME", ".SH SYNOPSIS", ".SH COMMANDS", ".SH Examples", ".SH Exit status");
    }

    @Test
    void groffHasNothingToSayAgainstIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(GROFF)), "there is no groff");
        Process groff = new ProcessBuilder(GROFF, "-man", "-Kutf8", "-Tutf8", "-ww", "-rLL=160n", "-P-cbou")
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = groff.getOutputStream()) {
            in.write(page().getBytes(StandardCharsets.UTF_8));
        }
        String shown = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(groff.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown)
                .contains("UCWA-TCK(1)", "--known-failures=FILE", "  ./ucwa-tck run --target my.yaml --format json\n")
                .doesNotContain("troff:", "groff:");
    }
}
