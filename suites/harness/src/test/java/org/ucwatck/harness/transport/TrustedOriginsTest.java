package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedOriginsTest {
    private static final List<String> HOSTS = List.of(
            "any.contoso.com",
            "one.contoso.com:8443",
            "UPPER.contoso.com",
            "[::1]:8080",
            "[fe80:0::0001]",
            "http://plain.contoso.com:8080",
            "HTTPS://tls.contoso.com",
            "dot.contoso.com.");
    private static final TrustedOrigins SECURE = new TrustedOrigins(URI.create("https://Pool.contoso.com/root"), HOSTS);
    private static final TrustedOrigins PLAIN = new TrustedOrigins(URI.create("http://pool.contoso.com"), HOSTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pool.contoso.com/x",
                "https://POOL.contoso.com:443/x",
                "https://pool.contoso.com:/x",
                "HTTPS://pool.contoso.com",
                "https://pool.contoso.com?to=http://evil.com/",
                "https://pool.contoso.com#@evil.com",
                "https://any.contoso.com",
                "https://any.contoso.com:81/",
                "https://one.contoso.com:8443/",
                "https://upper.CONTOSO.com/",
                "https://[::1]:8080/",
                "https://[0:0:0:0:0:0:0:1]:8080/",
                "https://[FE80::1]:9/",
                "https://tls.contoso.com:8443/",
                "https://dot.contoso.com./"
            })
    void originsOfTheTargetAreTrusted(String url) {
        assertThat(SECURE.objection(url)).isEmpty();
        assertThat(SECURE.trusts(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pool.contoso.com:8443/",
                "https://pool.contoso.com:80/",
                "https://pool.contoso.com./",
                "https://pool.contoso.com.evil.com/",
                "https://evil-pool.contoso.com/",
                "https://evil.com/pool.contoso.com",
                "https://evil.com?@pool.contoso.com/",
                "https://evil.com#@pool.contoso.com/",
                "https://one.contoso.com/",
                "https://sub.any.contoso.com/",
                "https://contoso.com/",
                "https://[::1]/",
                "https://[::2]:8080/",
                "https://plain.contoso.com:8080/",
                "https://dot.contoso.com/",
                "https://xn--pol-fna.contoso.com/",
                "https://2130706433/"
            })
    void othersNeedAnEntry(String url) {
        assertThat(SECURE.trusts(URI.create(url))).isFalse();
        assertThat(SECURE.objection(url)).contains("the target file does not name its origin", "`hosts: [");
    }

    /** A host without a scheme is meant for https; one that is written out does not help from https either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pool.contoso.com/",
                "http://pool.contoso.com:443/",
                "http://any.contoso.com/",
                "http://one.contoso.com:8443/",
                "http://[::1]:8080/",
                "http://plain.contoso.com:8080/",
                "http://evil.com/"
            })
    void nothingGoesFromHttpsToPlainHttp(String url) {
        assertThat(SECURE.trusts(URI.create(url))).isFalse();
        assertThat(SECURE.objection(url)).isEqualTo("it leads from https to http, where this suite sends nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pool.contoso.com:80/",
                "https://pool.contoso.com/",
                "https://pool.contoso.com:8443/",
                "http://any.contoso.com:81/",
                "https://any.contoso.com:81/",
                "http://one.contoso.com:8443/",
                "https://one.contoso.com:8443/",
                "https://one.contoso.com/",
                "http://[::1]:8080/",
                "http://plain.contoso.com:8080/",
                "https://plain.contoso.com/",
                "https://tls.contoso.com/"
            })
    void plainEntranceTrustsPlainHttpAndTheHttpsOfTheSameHosts(String url) {
        assertThat(PLAIN.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pool.contoso.com:81/",
                "http://one.contoso.com/",
                "http://plain.contoso.com/",
                "http://tls.contoso.com/",
                "http://evil.com/",
                "https://evil.com/"
            })
    void plainEntranceTrustsNoOthers(String url) {
        assertThat(PLAIN.objection(url)).contains("`hosts: [");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//any.contoso.com/x",
                "any.contoso.com",
                "http:x",
                "ftp://any.contoso.com/",
                "mailto:john@pool.contoso.com",
                "data:text/plain,https://pool.contoso.com/",
                "file:///etc/passwd",
                "javascript:https://pool.contoso.com/",
                "httpsx://pool.contoso.com/",
                " https://pool.contoso.com/"
            })
    void onlyHttpUrlsAreSentTo(String url) {
        assertThat(SECURE.objection(url)).isEqualTo("it is no http or https URL with a host");
        assertThat(Origin.of(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pool.contoso.com@evil.com/",
                "https://pool.contoso.com:443@evil.com/",
                "https://john:secret@pool.contoso.com/",
                "https://@pool.contoso.com/"
            })
    void userNamesAreRefused(String url) {
        assertThat(SECURE.objection(url))
                .isEqualTo("it holds a user name, which no http or https URL may; no entry under `hosts:` allows it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///x",
                "https://",
                "https://?x",
                "https://under_score/",
                "https://pool.contoso.com:0/",
                "https://pool.contoso.com:65536/",
                "https://pool.contoso.com:443:80/",
                "https://pool.contoso.com:x/",
                "https://pool.contoso.com%2eevil.com/",
                "https://pool.contoso.com%40evil.com/",
                "https://pool.contoso.com\\.evil.com/",
                "https://evil.com\\@pool.contoso.com/",
                "https://pööl.contoso.com/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://[::1/",
                "https://a b/"
            })
    void hostsThatCannotBeComparedAreRefused(String url) {
        assertThat(SECURE.objection(url)).isNotEmpty().doesNotContain("write `hosts:");
        assertThat(Origin.of(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://two.H/x | [one.h, two.h]",
                "https://two.h:8443/x | [one.h, two.h:8443]",
                "https://two.h:80/x | [one.h, two.h:80]",
                "https://[::2]/x | [one.h, \"[0:0:0:0:0:0:0:2]\"]",
                "https://[::2]:81/x | [one.h, \"[0:0:0:0:0:0:0:2]:81\"]"
            })
    void lineForTheTargetFileKeepsItsHosts(String url, String line) {
        TrustedOrigins origins = new TrustedOrigins(URI.create("https://h/"), List.of("one.h"));

        assertThat(origins.objection(url)).endsWith("write `hosts: " + line + "` in the target file");
    }

    @Test
    void lineForTheTargetFileIsTheCure() {
        for (String entrance : List.of("http://h/", "https://h/")) {
            for (String url : List.of("https://two.h:8443/x", "https://two.h/", "https://[::2]:81/")) {
                String entry = Origin.of(url).orElseThrow().entry();

                assertThat(new TrustedOrigins(URI.create(entrance), List.of(entry)).objection(url))
                        .isEmpty();
            }
        }
    }
}
