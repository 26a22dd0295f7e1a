package org.ucwatck.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Every unit of UTF-16, alone, and each half of a pair beside either half. */
    private static Stream<String> units() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE).mapToObj(unit -> {
            String text = "a" + (char) unit;
            return text + "b" + text + "\uDC00" + text + "\uD83D" + (char) unit + text;
        });
    }

    @Test
    void everyTextBecomesLegalXml() {
        assertThat(units().map(Printable::of).filter(text -> !text.codePoints().allMatch(PrintableTest::isLegal)))
                .isEmpty();
    }

    private static boolean isLegal(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point >= 0x10000;
    }

    @Test
    void printingTwiceChangesNothing() {
        assertThat(units().map(Printable::of).filter(text -> !Printable.of(text).equals(text)))
                .isEmpty();
    }
}
