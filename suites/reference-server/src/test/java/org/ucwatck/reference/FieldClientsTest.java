package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.reference.fault.Variant;
import tools.jackson.databind.JsonNode;

/** What clients in the field need of a server. */
class FieldClientsTest {

    @ParameterizedTest
    @ValueSource(strings = {"alice@contoso.example", "CONTOSO\\alice", "contoso\\Alice", "sip:alice@contoso.example"})
    void userSignsInByEachOfHerNames(String name) throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            assertThat(grant(walk, name).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "fabrikam\\alice", "contoso\\", "\\alice"})
    void otherNamesAreNotHers(String name) throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            assertThat(grant(walk, name).text()).contains("invalid_grant");
        }
    }

    @Test
    void activityIsReportedWhereThePagesPrintIt() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            String printed = walk.application().at("/_links/self/href").asString() + "/reportMyActivity";

            assertThat(walk.visitor().post(printed, "").status()).isEqualTo(204);
        }
    }

    /** Whoever follows links meets none that says it is not supported; some want a parameter, or take POST alone. */
    @Test
    void noLinkIsAnsweredWithAConflict() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            Set<String> seen = new HashSet<>();
            Deque<String> next = new ArrayDeque<>();
            hrefs(walk.application(), next);
            hrefs(walk.visitor().get(walk.conversation()).json(), next);
            while (!next.isEmpty()) {
                String href = next.remove();
                if (seen.add(href) && !href.contains("/events")) {
                    Exchange answer = walk.visitor().get(href);
                    assertThat(answer.status()).as(href).isIn(200, 400, 405);
                    if (answer.header("Content-Type").contains("json")) {
                        hrefs(answer.json(), next);
                    }
                }
            }
            assertThat(seen).anyMatch(href -> href.endsWith("/me/phones"));
        }
    }

    @Test
    void answersToGetAloneAreZipped() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withVariants(Set.of(Variant.GZIP_OF_GETS_ALONE)))) {
            Visitor zipping = walk.visitor().with("Accept-Encoding", "gzip");
            String me = walk.application().at("/_embedded/me/_links/self/href").asString();

            assertThat(zipping.get(me).header("Content-Encoding")).isEqualTo("gzip");
            assertThat(walk.visitor().get(me).header("Content-Encoding")).isEmpty();
            Exchange created = zipping.post(walk.applications(), Walk.registration("zipped"));
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.header("Content-Encoding")).isEmpty();
        }
    }

    private static void hrefs(JsonNode resource, Deque<String> found) {
        resource.findValuesAsString("href").stream()
                .filter(href -> href.startsWith("/ucwa"))
                .forEach(found::add);
    }

    private static Exchange grant(Walk walk, String name) {
        String form = "grant_type=password&username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(Visitor.secret(walk.target(), "caller-password"), StandardCharsets.UTF_8);
        return Visitor.of(walk.server())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/WebTicket/oauthtoken", form);
    }
}
