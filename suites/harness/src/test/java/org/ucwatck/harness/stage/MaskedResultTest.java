package org.ucwatck.harness.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.verdict.result.Finding;

final class MaskedResultTest {
    private static final String LONG = "https://h/" + "y".repeat(200_000);

    private static Finding finding(String actual) {
        return MaskedResult.finding(
                new Finding("a.rule", "something", actual, List.of("x#1")), text -> text.replace("canary", "***"));
    }

    @Test
    void shortTextsStayWhole() {
        String text = "x".repeat(4_000);

        assertThat(finding(text).actual()).isEqualTo(text);
        assertThat(finding("a canary").actual()).isEqualTo("a ***");
    }

    @Test
    void longTextsAreCutAndSayHowLongTheyWere() {
        assertThat(finding(LONG).actual())
                .startsWith("https://h/yyy")
                .hasSizeLessThan(4_100)
                .endsWith("yyy… (200010 characters)");
    }

    /** One that is cut before would show its beginning. */
    @Test
    void secretIsHiddenBeforeTheTextIsCut() {
        String text = "x".repeat(3_997) + "canary" + LONG;

        assertThat(finding(text).actual()).contains("***… (").doesNotContain("can");
    }

    @Test
    void characterOfTwoHalvesIsNotCutInTwo() {
        String text = "x".repeat(3_999) + "😀".repeat(10);

        assertThat(finding(text).actual()).startsWith("x".repeat(3_999) + "… (");
    }
}
