package org.ucwatck.harness.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

class PeopleTest {
    private static final String ME = """
            {"rel":"me","uri":"sip:ada.lovelace@contoso.com","name":"Ada Lovelace","title":"Engineer",
             "emailAddresses":["ada@mail.contoso.com"],"_links":{"self":{"href":"/me"}}}""";
    private static final String CONTACT = """
            <resource rel="contact" href="/people/1" xmlns="http://schemas.microsoft.com/rtc/2012/03/ucwa">
              <property name="uri">sip:bob@contoso.com</property><property name="name">Bob Öster</property>
              <property name="workPhoneNumber">+1 (425) 555-0187</property></resource>""";

    private static People of(String... bodies) {
        People people = new People();
        people.see(List.of(bodies).stream().map(PeopleTest::exchange).toList());
        return people;
    }

    private static RecordedExchange exchange(String body) {
        String type = body.startsWith("<") ? "application/xml" : "application/json";
        return new RecordedExchange(
                "c#1",
                "c",
                Instant.EPOCH,
                Duration.ofMillis(1),
                new RecordedExchange.Request("GET", "http://127.0.0.1/me", List.of(), ""),
                new RecordedExchange.Response(200, List.of(new Header("Content-Type", type)), body),
                "");
    }

    @Test
    void everythingOfOnePersonBearsTheSameNumber() {
        People people = of(ME, CONTACT);

        assertThat(people.hide(
                        "sip:ada.lovelace@contoso.com, Ada Lovelace, ada@mail.contoso.com, Ada, /users/ada.lovelace"))
                .isEqualTo("sip:person-1@example.org, Person-1, person-1-2@example.org, Person-1, /users/person-1");
        assertThat(people.hide("<a>sip:bob@contoso.com</a><b>Bob Öster</b> +1 (425) 555-0187, tel:+14255550187"))
                .isEqualTo("<a>sip:person-2@example.org</a><b>Person-2</b> +1 (555) 000-0001, tel:+15550000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada%20Lovelace",
                "Ada+Lovelace",
                "Ada%2520Lovelace",
                "ada%2Elovelace%40contoso.com",
                "\\u0041da Lovelace",
                "&#65;da&#x20;Lovelace",
                "ADA LOVELACE",
                "sip:ada.lovelace\\u0040contoso.com"
            })
    void escapesHideNobody(String written) {
        assertThat(of(ME).hide("x=" + written + "&y")).matches("(?i)x=(sip:)?person-1(@example\\.org)?&y");
    }

    @Test
    void base64AndHexadecimalDigitsHideNobody() {
        byte[] link = "user=ada.lovelace@contoso.com;ack=7".getBytes(StandardCharsets.UTF_8);

        String base64 = of(ME).hide("/events?state=" + Base64.getUrlEncoder().encodeToString(link));
        String hex = of(ME).hide("/events?state=" + HexFormat.of().formatHex(link));

        assertThat(base64).contains("person-1@example.org").doesNotContain("YWRhLmxvdmVsYWNl");
        assertThat(hex).contains("person-1@example.org").doesNotContain("6164612e6c6f76");
    }

    @Test
    void linkTitlesTellNamesAndTitlesOfPeopleTellNone() {
        People people = of(
                "{\"rel\":\"call\",\"_links\":{\"participant\":{\"href\":\"/p/1\",\"title\":\"Grace Hopper\"}}}", ME);

        assertThat(people.hide("Grace Hopper, Hopper, Engineer")).isEqualTo("Person-2, Person-2, Engineer");
    }

    @Test
    void wordsOfTheProtocolStayThoughSomebodyIsCalledSo() {
        People people = of("{\"rel\":\"me\",\"uri\":\"sip:application@contoso.com\",\"name\":\"Note\"}");

        assertThat(people.hide("{\"rel\":\"application\",\"note\":1} sip:application@contoso.com"))
                .isEqualTo("{\"rel\":\"application\",\"note\":1} sip:person-1@example.org");
    }

    @Test
    void shortNumberIsHiddenWhereItSaysThatItIsOne() {
        assertThat(of("{\"to\":\"tel:1234\"}").hide("tel:1234, 1234 bytes")).isEqualTo("tel:5001, 1234 bytes");
    }

    @Test
    void textWithoutPeopleStaysAndPseudonymsToo() {
        String plain = "{\"code\":\"NotFound\",\"n\":14255550100} sip:person-3@example.org tel:+15550000007";

        assertThat(of(ME, plain).hide(plain)).isEqualTo(plain);
    }
}
