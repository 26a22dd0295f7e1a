package org.ucwatck.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ucwatck.reference.people.Directory;
import tools.jackson.databind.JsonNode;

/** A caller who has walked the whole way: signed in, registered, available. */
final class Walk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReferenceServer server;
    private final Path target;
    private final String token;
    private final Visitor visitor;
    private final JsonNode application;
    private final List<JsonNode> events = new ArrayList<>();
    private String next;

    Walk(ServerOptions options) throws IOException {
        this(ReferenceServer.start(options), "caller");
    }

    /** Another user of a server that runs already. */
    Walk(ReferenceServer running, String role) throws IOException {
        server = running;
        target = Files.createTempDirectory("ucwa").resolve("target.yaml");
        server.writeTarget(target);
        Visitor stranger = Visitor.of(server);
        token = stranger.signIn(server.rootUrl(), target, role);
        visitor = stranger.as(token);
        application = visitor.post(applications(), registration("one")).json();
        next = application.at("/_links/events/href").asString();
        visitor.post(
                application.at("/_embedded/me/_links/makeMeAvailable/href").asString(),
                "{\"phoneNumber\":\"" + Directory.OWN_NUMBER
                        + "\",\"supportedModalities\":[\"PhoneAudio\",\"Messaging\"]}");
    }

    static String registration(String endpoint) {
        return "{\"culture\":\"en-US\",\"endpointId\":\"" + endpoint + "\",\"userAgent\":\"Tests\"}";
    }

    String applications() {
        String user = visitor.get(server.rootUrl()).link("user");
        return visitor.get(user).link("applications");
    }

    ReferenceServer server() {
        return server;
    }

    Path target() {
        return target;
    }

    /** Where the event channel goes on. */
    String next() {
        return next;
    }

    String token() {
        return token;
    }

    Visitor visitor() {
        return visitor;
    }

    JsonNode application() {
        return application;
    }

    String communication(String rel) {
        String href =
                application.at("/_embedded/communication/_links/self/href").asString();
        return visitor.get(href).link(rel);
    }

    /** The next page of the event channel; its events are remembered. */
    JsonNode page() {
        JsonNode page = visitor.get(next).json();
        next = page.at("/_links/next/href").asString();
        page.path("sender").forEach(sender -> sender.path("events").forEach(events::add));
        return page;
    }

    /** Waits for an event. */
    JsonNode event(Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        int seen = 0;
        while (Instant.now().isBefore(end)) {
            for (; seen < events.size(); seen++) {
                if (wanted.test(events.get(seen))) {
                    return events.get(seen);
                }
            }
            page();
        }
        throw new AssertionError("no such event among " + events);
    }

    List<JsonNode> events() {
        return events;
    }

    JsonNode event(String type, String href) {
        return event(each -> each.path("type").asString().equals(type)
                && each.at("/link/href").asString().equals(href));
    }

    /** The href of a connected conversation with the reachable contact. */
    String conversation() {
        String location = visitor.post(communication("startMessaging"), "{\"to\":\"" + Directory.REACHABLE + "\"}")
                .header("Location");
        return event("completed", location)
                .at("/_embedded/messagingInvitation/_links/conversation/href")
                .asString();
    }

    String phoneAudio(String conversation) {
        return visitor.get(conversation).link("phoneAudio");
    }

    String addPhoneAudio(String conversation) {
        return visitor.get(phoneAudio(conversation)).link("addPhoneAudio");
    }

    @Override
    public void close() {
        server.close();
    }
}
