package org.ucwatck.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalGateTest {
    private final TerminalGate gate = new TerminalGate();
    private final StringWriter terminal = new StringWriter();
    private final PrintWriter out = gate.before(new PrintWriter(terminal));

    @ParameterizedTest
    @CsvSource({
        "'\u001B[2J', ␛[2J",
        "'\u0007', ␇",
        "'\b', ␈",
        "'a\rb', a␍b",
        "'\u009B31m', \\u009B31m",
        "'\u0085', \\u0085",
        "'\u202E', \\u202E",
        "'\u2066', \\u2066",
        "'\u061C', \\u061C",
        "'\u200F', \\u200F",
        "'\u2028', \\u2028",
        "'\u00AD', \\u00AD",
        "'\u007F', ␡"
    })
    void whatWouldChangeTheTerminalIsShown(String text, String shown) {
        out.print("a" + text + "b");
        out.flush();

        assertThat(terminal.toString()).isEqualTo("a" + shown + "b");
    }

    @Test
    void linesAndTabsStay() {
        out.printf("a\tb%n\nc\r\n");

        assertThat(terminal.toString())
                .isEqualTo("a\tb" + System.lineSeparator() + System.lineSeparator() + "c" + System.lineSeparator());
    }

    @Test
    void secretIsHiddenAlsoWhenItComesInParts() {
        gate.hide(text -> text.replace("secret", "***"));

        out.print("a sec");
        out.println("ret");

        assertThat(terminal.toString()).isEqualTo("a ***" + System.lineSeparator());
    }

    @Test
    void whatJavaPrintsByItselfPassesToo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        gate.hide(text -> text.replace("sécret", "***"));

        try (PrintStream err = gate.before(bytes, StandardCharsets.UTF_8)) {
            err.print("Exception: sé");
            err.flush();
            err.println("cret\u001B");
            err.print("rest");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("Exception: ***␛" + System.lineSeparator() + "rest");
    }
}
