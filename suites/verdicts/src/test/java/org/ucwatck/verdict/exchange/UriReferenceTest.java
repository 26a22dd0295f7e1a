package org.ucwatck.verdict.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UriReferenceTest {
    /** The examples of RFC 3986, 5.4.1 and 5.4.2; the empty reference is left to another test. */
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "/g/.h/./i, http://a/g/.h/i",
        "/g/h.i/?y/../x, http://a/g/h.i/?y/../x",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/../x, http://a/b/c/g?y/../x",
        "http:g, http:g"
    })
    void examplesOfTheStandardHold(String reference, String url) {
        assertThat(UriReference.resolve("http://a/b/c/d;p?q", reference)).contains(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h:81/a?b, http://h:81",
        "HTTPS://H, HTTPS://H",
        "http://h?a=//b/c, http://h",
        "/a//b, ''",
        "mailto:a@b, ''"
    })
    void originIsAsItIsWritten(String url, String origin) {
        assertThat(UriReference.origin(url)).isEqualTo(origin);
    }

    /** Java makes another host of it. */
    @ParameterizedTest
    @CsvSource({"x, http://h/x", ".evil.example/x, http://h/.evil.example/x", "?a=1, http://h?a=1", "/x, http://h/x"})
    void baseWithoutPathKeepsItsHost(String reference, String url) {
        assertThat(UriReference.resolve("http://h", reference)).contains(url);
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example/x, https://evil.example/x",
        "//evil.example:81, https://evil.example:81",
        "///evil.example/x, https:///evil.example/x",
        "//good@evil.example/, https://good@evil.example/",
        "/x?to=//y, https://h/x?to=//y",
        "/a%2Fb, https://h/a%2Fb",
        "HTTP://H/x, http://h/x",
        "'data:,a', 'data:,a'",
        "mailto:a@b.example, mailto:a@b.example"
    })
    void networkPathsAndOtherSchemesStayWhatTheyAre(String reference, String url) {
        assertThat(UriReference.resolve("https://h/a/b", reference)).contains(url);
    }

    /** RFC 3986, 6.2.2.1, 6.2.2.3 and 6.2.3. */
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Host.Example:443/A, https://host.example/A",
        "https://h:/a, https://h/a",
        "https://h:80/a, https://h:80/a",
        "http://h:80?A, http://h?A",
        "https://User@H/a, https://User@h/a",
        "https://h/a/./b/../c, https://h/a/c",
        "https://h/%2e/%7Ea, https://h/%2e/%7Ea",
        "//H:443/a, https://h/a"
    })
    void oneUrlIsWrittenInOneWay(String reference, String url) {
        assertThat(UriReference.resolve("https://h/a/b", reference)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/a b", " /a", "/a\n", "http://h\\x/", "/\\evil", "/%zz", "http://[::1/", "a{b}", ":x", "//"
            })
    void whatIsNoReferenceLeadsNowhere(String reference) {
        assertThat(UriReference.resolve("https://h/a/b", reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "mailto:a@b", "h"})
    void relativeReferenceNeedsAnAbsoluteBase(String base) {
        assertThat(UriReference.resolve(base, "/x")).isEmpty();
        assertThat(UriReference.resolve(base, "https://h/x")).contains("https://h/x");
    }

    @Test
    void longReferencesAreRead() {
        String path = IntStream.range(0, 50_000).mapToObj(i -> "a/..").collect(Collectors.joining("/", "/", "/x"));

        assertThat(UriReference.resolve("https://h/", path)).contains("https://h/x");
    }
}
