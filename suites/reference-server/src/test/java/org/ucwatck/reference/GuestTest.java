package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.fault.Variant;

/** What a guest of a meeting may do, and what she may not. */
class GuestTest {
    private static final String MEETING = "sip:alice@contoso.example;gruu;opaque=app:conf:focus:id:5LB7MRBC";
    private static final String KEY = "G03W98W4";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private Walk walk;

    GuestTest() throws IOException {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        walk = new Walk(ServerOptions.DEFAULT.withClock(clock));
    }

    @AfterEach
    void stop() {
        walk.close();
    }

    private Exchange grant(String meeting, String key, String more) {
        return Visitor.of(walk.server())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/WebTicket/oauthtoken",
                        "grant_type=urn:microsoft.rtc:anonmeeting&password=" + key + "&ms_rtc_conferenceuri="
                                + encoded(meeting) + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(Exchange granted) {
        return granted.json().path("access_token").asString();
    }

    private Exchange created(String token) {
        return walk.visitor().as(token).post(walk.applications(), Walk.registration("guest"));
    }

    @Test
    void keyOfTheMeetingLetsAGuestInForAnHour() {
        Exchange granted = grant(MEETING, KEY, "");
        Exchange application = created(token(granted));

        assertThat(granted.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(application.status()).isEqualTo(201);
        assertThat(application.json().at("/_embedded/me/name").asString()).isEqualTo("Guest");
        assertThat(application.json().at("/_embedded").has("people")).isFalse();
        assertThat(application.json().at("/_embedded/communication/_links").has("startMessaging"))
                .isFalse();
    }

    @Test
    void strangersAreRefused() {
        assertThat(grant(MEETING, "wrong", "").text()).contains("invalid_grant");
        assertThat(grant(MEETING.replace("5LB", "6LB"), KEY, "").text()).contains("invalid_grant");
        assertThat(grant("sip:alice@contoso.example", KEY, "").status()).isEqualTo(400);
        assertThat(grant(MEETING, KEY, "&ms_rtc_renew=cwt%3Dmade-up").text()).contains("invalid_grant");
    }

    @Test
    void renewedTokenIsOfTheSameGuestAndAnotherOfAnother() {
        String first = token(grant(MEETING, KEY, ""));
        String self = created(first).link("self");
        String renewed = token(grant(MEETING, KEY, "&ms_rtc_renew=" + encoded(first)));
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(59)));

        assertThat(renewed).isNotEqualTo(first);
        assertThat(walk.visitor().as(renewed).get(self).status()).isEqualTo(200);
        assertThat(walk.visitor().as(token(grant(MEETING, KEY, ""))).get(self).status())
                .isEqualTo(403);
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(1)));
        assertThat(walk.visitor().as(renewed).get(self).status()).isEqualTo(401);
    }

    @Test
    void guestIsNotMadeAvailableAndHasNoPhones() {
        String guest = token(grant(MEETING, KEY, ""));
        Exchange application = created(guest);
        String me = application.json().at("/_embedded/me/_links/self/href").asString();

        assertThat(walk.visitor().as(guest).post(me + "/makeMeAvailable", "{}").text())
                .contains("AnonymousNotAllowed");
        assertThat(walk.visitor().as(guest).post(me + "/reportMyActivity", "{}").text())
                .contains("AnonymousNotAllowed");
        assertThat(walk.visitor().as(guest).get(me + "/phones").status()).isEqualTo(403);
    }

    @Test
    void serverWithoutGuestsKnowsNoSuchGrant() throws IOException {
        walk.close();
        walk = new Walk(ServerOptions.DEFAULT.withVariants(Set.of(Variant.NO_GUESTS)));

        assertThat(grant(MEETING, KEY, "").text()).contains("unsupported_grant_type");
    }
}
