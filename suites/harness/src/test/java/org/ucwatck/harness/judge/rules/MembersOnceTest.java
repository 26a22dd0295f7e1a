package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.transport.Told;

final class MembersOnceTest {
    private static final String RULE = "body.member-once";
    private static final String EXPECTED = "each name once in an object or a resource | two members called ";

    private static Told xml(String properties) {
        return Told.get("me").xml("<resource NS rel='me' href='/x'>" + properties + "</resource>");
    }

    @Test
    void nameThatComesTwiceInAnObjectIsSeen() {
        Told json = Told.get("me").json("{'rel':'me','a':{'b':1,'b':1},'_links':{'self':{'href':'/x'}},'rel':'me'}");

        assertThat(says(RULE, json)).containsExactly(EXPECTED + "b | x#1", EXPECTED + "rel | x#1");
    }

    @Test
    void propertyThatComesTwiceInXmlIsSeen() {
        assertThat(says(RULE, xml("<property name='a'>1</property><propertyList name='a'/>")))
                .containsExactly(EXPECTED + "a | x#1");
    }

    @Test
    void oneNameInSeveralObjectsIsLegal() {
        String inside = "<resource rel='people' href='/p'><property name='a'>1</property></resource>";

        assertThat(says(RULE, Told.get("me").json("{'rel':'me','a':{'a':[{'a':1},{'a':2}]}}")))
                .isEmpty();
        assertThat(says(RULE, xml("<property name='a'>1</property>" + inside))).isEmpty();
    }

    @Test
    void whatStandsInDebugInfoIsFree() {
        Told error = Told.get("me")
                .status(404)
                .xml("<reason NS><code>NotFound</code><debugInfo><resource href='/x'><property name='a'/>"
                        + "<property name='a'/></resource></debugInfo></reason>");

        assertThat(says(RULE, error)).isEmpty();
        assertThat(says(RULE, Told.get("me"))).containsExactly(NOTHING);
    }
}
