package org.ucwatck.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.output.Printable;

class ScreenTest {
    private final StringWriter written = new StringWriter();

    private Screen screen(boolean coloured) {
        return new Screen(new PrintWriter(written), Printable::of, coloured);
    }

    @Test
    void eachLineOfATextHasItsTone() {
        screen(true).println(Tone.BAD, "one\ntwo");

        assertThat(written.toString().lines()).containsExactly("\u001B[1;31mone\u001B[0m", "\u001B[1;31mtwo\u001B[0m");
    }

    @Test
    void withoutColoursThereAreNone() {
        screen(false).println(Tone.BAD, "one");

        assertThat(written.toString()).isEqualTo("one" + System.lineSeparator());
    }

    @Test
    void coloursOfAServerAreShownAndNotTaken() {
        screen(true).println(Tone.PLAIN, "\u001B[32mConformant");

        assertThat(written.toString()).isEqualTo("␛[32mConformant" + System.lineSeparator());
    }
}
