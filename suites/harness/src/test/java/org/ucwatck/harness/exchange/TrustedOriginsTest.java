package org.ucwatck.harness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedOriginsTest {
    private static final TrustedOrigins ORIGINS = new TrustedOrigins(
            URI.create("https://Pool.contoso.com/root"),
            List.of("any.contoso.com", "one.contoso.com:8443", "UPPER.contoso.com", "[::1]:8080", "[fe80::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pool.contoso.com/x",
                "https://POOL.contoso.com:443/x",
                "HTTPS://pool.contoso.com",
                "https://any.contoso.com",
                "http://any.contoso.com:81/",
                "https://one.contoso.com:8443/",
                "https://upper.CONTOSO.com/",
                "http://[::1]:8080/",
                "https://[FE80::1]:9/",
                "https://john@pool.contoso.com/"
            })
    void originsOfTheTargetAreTrusted(String url) {
        assertThat(ORIGINS.trusts(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pool.contoso.com/",
                "https://pool.contoso.com:8443/",
                "https://pool.contoso.com.evil.com/",
                "https://evil-pool.contoso.com/",
                "https://pool.contoso.com@evil.com/",
                "https://evil.com/pool.contoso.com",
                "https://one.contoso.com/",
                "https://sub.any.contoso.com/",
                "http://[::1]/",
                "/relative",
                "https:///x",
                "mailto:john@pool.contoso.com",
                "https://under_score/"
            })
    void othersAreNot(String url) {
        assertThat(ORIGINS.trusts(URI.create(url))).isFalse();
    }

    @Test
    void portOfAPlainEntranceIsEighty() {
        TrustedOrigins origins = new TrustedOrigins(URI.create("http://h/"), List.of());

        assertThat(origins.trusts(URI.create("http://h:80/"))).isTrue();
        assertThat(origins.trusts(URI.create("http://h:81/"))).isFalse();
    }

    /** Page RootURL: a server that is entered by http sends its clients on to https. */
    @Test
    void plainEntranceTrustsItsHttps() {
        TrustedOrigins origins = new TrustedOrigins(URI.create("http://h/"), List.of());

        assertThat(origins.trusts(URI.create("https://h/"))).isTrue();
        assertThat(origins.trusts(URI.create("https://h:8443/"))).isFalse();
        assertThat(ORIGINS.trusts(URI.create("http://pool.contoso.com:80/"))).isFalse();
    }

    @Test
    void discoveryMayBeSentAnywhereOnItsHost() {
        assertThat(ORIGINS.mayFollow(URI.create("https://pool.contoso.com:8443/x")))
                .isTrue();
        assertThat(ORIGINS.mayFollow(URI.create("https://any.contoso.com/x"))).isTrue();
        assertThat(ORIGINS.mayFollow(URI.create("https://other.contoso.com/x"))).isFalse();
        assertThat(ORIGINS.mayFollow(URI.create("/relative"))).isFalse();
    }

    @Test
    void lineForTheTargetFileKeepsItsHosts() {
        TrustedOrigins origins = new TrustedOrigins(URI.create("https://h/"), List.of("one.h"));

        assertThat(origins.lineFor(URI.create("https://two.H/x"))).isEqualTo("`hosts: [one.h, two.h]`");
        assertThat(origins.lineFor(URI.create("https://two.h:8443/x"))).isEqualTo("`hosts: [one.h, two.h:8443]`");
    }
}
