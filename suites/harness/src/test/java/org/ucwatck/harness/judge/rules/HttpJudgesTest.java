package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.Told;

final class HttpJudgesTest {
    private static final String VERSION = "http.version-header";
    private static final String NO_VERSION = "a header X-MS-UcwaVersion | no header X-MS-UcwaVersion | x#1";

    @Test
    void headerThatIsNoListComesOnce() {
        Told twice = Told.get("me").header("ETag", "1").header("ETag", "1");
        Told lists = Told.get("me").header("Cache-Control", "a").header("Cache-Control", "b");

        assertThat(says("http.header-once", twice)).containsExactly("one header ETag | the header ETag twice | x#1");
        assertThat(says("http.header-once", lists)).isEmpty();
    }

    @Test
    void lengthsThatDifferAreAMatterOfFraming() {
        Told twice = Told.get("me").header("Content-Length", "7");

        assertThat(says("http.header-once", twice.header("Content-Length", "8")))
                .isEmpty();
        assertThat(says("http.header-once", twice.header("Content-Length", "7")))
                .hasSize(1);
    }

    @Test
    void successWithoutAVersionIsSeen() {
        assertThat(says(VERSION, Told.post("addPhoneAudio").withoutHeaders())).containsExactly(NO_VERSION);
        assertThat(says(VERSION, Told.post("addPhoneAudio"))).isEmpty();
    }

    @Test
    void errorBodyWithoutAVersionIsSeen() {
        Told error = Told.get("me").withoutHeaders().status(404).json("{'code':'NotFound'}");

        assertThat(says(VERSION, error)).containsExactly(NO_VERSION);
    }

    @Test
    void versionIsNotAskedOfOthersThanUcwa() {
        assertThat(says(
                        VERSION,
                        Told.get("root").withoutHeaders(),
                        Told.get("user").withoutHeaders(),
                        Told.post("token").withoutHeaders(),
                        Told.get("me").withoutHeaders().failing("connection broke"),
                        Told.get("me").withoutHeaders().status(404).body("text/html", Payload.of("<p>"))))
                .containsExactly(NOTHING);
    }

    @Test
    void refusalWithoutAChallengeIsSeen() {
        assertThat(says("http.challenge", Told.get("user").status(401)))
                .containsExactly("WWW-Authenticate with HTTP 401 | HTTP 401 without WWW-Authenticate | x#1");
        assertThat(says("http.challenge", Told.get("user").status(401).header("WWW-Authenticate", " ")))
                .hasSize(1);
        assertThat(says("http.challenge", Told.get("user").status(401).header("www-authenticate", "Bearer")))
                .isEmpty();
        assertThat(says("http.challenge", Told.get("user").status(403))).containsExactly(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/i/a b", "/i/{1}"})
    void locationThatIsNoReferenceIsSeen(String location) {
        assertThat(says("http.location", Told.post("addPhoneAudio").header("Location", location)))
                .containsExactly(
                        "a Location that is a URI reference to the target | Location '" + location + "' | x#1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://elsewhere.contoso.com/i/1 | the target file does not name its origin,"
                        + " https://elsewhere.contoso.com; if that belongs to the target, write `hosts:"
                        + " [other.contoso.com, elsewhere.contoso.com]` in the target file",
                "//elsewhere.contoso.com:81/i | the target file does not name its origin,"
                        + " https://elsewhere.contoso.com:81; if that belongs to the target, write `hosts:"
                        + " [other.contoso.com, elsewhere.contoso.com:81]` in the target file",
                "http://pool.contoso.com/i/1 | it leads from https to http, where this suite sends nothing",
                "https://pool.contoso.com@evil.com/ | it holds a user name, which no http or https URL may; no entry"
                        + " under `hosts:` allows it",
                "data:text/plain,1 | it is no http or https URL with a host",
                "mailto:john | it is no http or https URL with a host"
            })
    void locationThatLeadsElsewhereIsSeenWithTheReason(String location, String why) {
        assertThat(says("http.location", Told.post("addPhoneAudio").header("Location", location)))
                .containsExactly("a Location that is a URI reference to the target | Location '" + location + "': "
                        + why + " | x#1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/i/1",
                "invitations/1",
                "?x=1",
                "//pool.contoso.com/i",
                "https://OTHER.contoso.com:8443/i/1",
                "/i/%7B1%7D"
            })
    void locationOnTheTargetPasses(String location) {
        assertThat(says("http.location", Told.post("addPhoneAudio").header("Location", location)))
                .isEmpty();
    }

    @Test
    void locationIsAskedOfCreationsOnly() {
        assertThat(says(
                        "http.location",
                        Told.post("addPhoneAudio"),
                        Told.get("me").status(302).header("Location", "https://elsewhere.contoso.com/")))
                .containsExactly(NOTHING);
    }

    /** A proxy may refuse a misleading path in its own words, or hang up. */
    @Test
    void nothingIsAskedOfWhoeverAnswersWhereNoLinkLeads() {
        Told proxy = Told.get(UcwaRequest.NOWHERE).withoutHeaders();

        assertThat(complaining(
                        proxy.status(400).json("{'message':'no'}"),
                        proxy.status(400).json("no"),
                        proxy.json("[]"),
                        proxy.status(0).failing("the connection was closed")))
                .isEmpty();
    }

    @Test
    void answerThatDoesNotComeWholeIsSeen() {
        assertThat(says(
                        "http.framing",
                        Told.get("me"),
                        Told.get("me").failing("no whole answer within 1000 ms"),
                        Told.get("me").status(0).failing("no whole answer within 1000 ms")))
                .containsExactly("a whole answer in time | no whole answer within 1000 ms | x#2 x#3");
        assertThat(says("http.framing", Told.get("me"))).isEmpty();
    }
}
