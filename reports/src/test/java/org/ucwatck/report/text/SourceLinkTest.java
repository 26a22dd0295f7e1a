package org.ucwatck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinkTest {
    @ParameterizedTest
    @CsvSource({
        "addPhoneAudio_ref#request-body, addPhoneAudio_ref.md#request-body",
        "PayloadFormat, PayloadFormat.md",
        "HTTP#Error-Codes, HTTP.md#error-codes"
    })
    void sourceLeadsToThePublishedPage(String source, String page) {
        assertThat(SourceLink.of(source))
                .isEqualTo("https://github.com/OfficeDev/skype-docs/blob/master/Skype/UCWA/" + page);
    }

    @ParameterizedTest
    @CsvSource({"''", "a b", "../x", "javascript:alert(1)"})
    void whatIsNoPageHasNoLink(String source) {
        assertThat(SourceLink.of(source)).isEmpty();
    }
}
