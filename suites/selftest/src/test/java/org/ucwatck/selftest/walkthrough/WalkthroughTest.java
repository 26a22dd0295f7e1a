package org.ucwatck.selftest.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.seed.SeedFile;

/** Each walk-through page, played as a client would that was written from it. */
class WalkthroughTest {
    @ParameterizedTest
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @ValueSource(
            strings = {
                "sign-in",
                "create-an-application",
                "event-channel",
                "event-channel-in-xml",
                "get-presence",
                "set-presence",
                "reset-presence",
                "batch",
                "subscribe-to-presence",
                "extend-a-presence-subscription",
                "delete-a-presence-subscription",
                "send-an-im",
                "receive-an-im"
            })
    void pageWorksAsItIsPrinted(String name) {
        Script script = Script.named(name);
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withOrganisation(SeedFile.demo()))) {
            Account account = server.accounts().get(0);
            URI origin = URI.create(server.pageUrl());
            Account other = server.accounts().get(1);
            Map<String, String> given = Map.of(
                    "username", account.address(),
                    "password", account.password(),
                    "otherUsername", other.address(),
                    "otherPassword", other.password(),
                    "host", origin.getAuthority());
            new Player(origin, given).play(script);
        }
        assertThat(script.steps()).hasSizeGreaterThan(3);
        assertThat(script.steps())
                .allSatisfy(
                        step -> assertThat(step.deviations()).as(step.name()).allMatch(each -> each.contains("since")));
    }
}
