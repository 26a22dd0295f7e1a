package org.ucwatck.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void controlsAreShownAsTheirPictures() {
        assertThat(Printable.of("a\u0000b\u001Bc\u007Fd\te\rf")).isEqualTo("a␀b␛c␡d\te␍f");
    }

    @Test
    void lineEndsBecomeOneKind() {
        assertThat(Printable.of("a\r\nb\nc")).isEqualTo("a\nb\nc");
        assertThat(Printable.line("a\r\nb\tc")).isEqualTo("a␊b c");
    }

    @Test
    void invisibleAndTurningMarksAreSpeltOut() {
        assertThat(Printable.of("a\u202Eb\u0085c\uFEFFd\u200B")).isEqualTo("a\\u202Eb\\u0085c\\uFEFFd\\u200B");
    }

    @Test
    void loneSurrogatesAreReplacedAndPairsAreKept() {
        assertThat(Printable.of("\uD800x\uD83D\uDE00\uFFFE")).isEqualTo("\uFFFDx\uD83D\uDE00\uFFFD");
    }

    @Property
    void everyTextBecomesLegalXml(@ForAll String text) {
        assertThat(Printable.of(text).codePoints())
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || (point >= 0x20 && point < 0xD800)
                        || (point >= 0xE000 && point < 0xFFFE)
                        || point >= 0x10000);
    }

    @Property
    void printingTwiceChangesNothing(@ForAll String text) {
        assertThat(Printable.of(Printable.of(text))).isEqualTo(Printable.of(text));
    }
}
