package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {
    private static final String PROXY = "http://proxy.contoso.com:3128";

    private static Optional<String> objection(String target, Map<String, String> environment) {
        return ProxyVariables.objection(URI.create(target), environment);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pool.contoso.com/, HTTPS_PROXY",
        "https://pool.contoso.com/, https_proxy",
        "http://pool.contoso.com/, http_proxy",
        "HTTPS://pool.contoso.com/, ALL_PROXY",
        "http://pool.contoso.com/, all_proxy"
    })
    void variableThatWouldSendRequestsElsewhereIsNamed(String target, String name) {
        assertThat(objection(target, Map.of(name, PROXY)))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith(name + " is set").contains("NO_PROXY=pool.contoso.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "pool.contoso.com",
                "other.example, contoso.com",
                ".contoso.com",
                "*.contoso.com",
                "POOL.contoso.com:8443"
            })
    void exceptionsAreHonoured(String exceptions) {
        assertThat(objection("https://pool.contoso.com:8443/", Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", exceptions)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "contoso", "l.contoso.com", "pool.contoso.com:443", "pool.contoso.com.example"})
    void otherExceptionsAreNone(String exceptions) {
        assertThat(objection("https://pool.contoso.com:8443/", Map.of("HTTPS_PROXY", PROXY, "no_proxy", exceptions)))
                .isPresent();
    }

    @Test
    void whatDoesNotConcernTheTargetIsPassedOver() {
        assertThat(objection("http://127.0.0.1:8080/", Map.of("HTTP_PROXY", PROXY)))
                .isEmpty();
        assertThat(objection("http://localhost/", Map.of("ALL_PROXY", PROXY))).isEmpty();
        assertThat(objection("https://pool.contoso.com/", Map.of("HTTP_PROXY", PROXY, "HTTPS_PROXY", "")))
                .isEmpty();
        assertThat(objection("https://pool.contoso.com/", Map.of())).isEmpty();
    }
}
