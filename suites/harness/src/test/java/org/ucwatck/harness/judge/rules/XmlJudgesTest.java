package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.transport.Told;

final class XmlJudgesTest {
    private static final String EXPECTED = "elements in the namespace " + Input.NAMESPACE + " | ";

    private static Told me(String xml) {
        return Told.get("me").xml(xml);
    }

    @Test
    void bodyInNoNamespaceIsSeen() {
        Told told = me("<resource rel='me' href='/x'><link rel='y' href='/y'/><link rel='z' href='/z'/></resource>");

        assertThat(says("body.xml-namespace", told))
                .containsExactly(
                        EXPECTED + "<link> in no namespace | x#1", EXPECTED + "<resource> in no namespace | x#1");
        assertThat(complaining(told)).containsExactly("body.xml-namespace");
    }

    @Test
    void bodyInAnotherNamespaceIsSeen() {
        assertThat(says("body.xml-namespace", me("<r:resource xmlns:r='urn:x' rel='me' href='/x'/>")))
                .containsExactly(EXPECTED + "<resource> in urn:x | x#1");
        assertThat(says(
                        "body.xml-namespace",
                        me("<resource NS rel='me' href='/x'><property xmlns='' name='a'/></resource>")))
                .containsExactly(EXPECTED + "<property> in no namespace | x#1");
    }

    @Test
    void additionsOfOthersAreLegal() {
        Told told = me("<resource NS xmlns:v='urn:v' rel='me' href='/x'><v:link/><v:more><v:item/></v:more>"
                + "<extra xmlns='urn:w'/></resource>");

        assertThat(complaining(told)).isEmpty();
        assertThat(says("body.xml-namespace", told)).isEmpty();
        assertThat(says("body.xml-schema", told)).isEmpty();
    }

    @Test
    void elementsWithoutWhatTheyNeedAreSeen() {
        assertThat(says("body.xml-schema", me("<resource NS rel='me' href='/x'><property>a</property></resource>")))
                .containsExactly("an XML body of the documented elements | <property> has no attribute name | x#1");
        assertThat(
                        says(
                                "body.xml-schema",
                                me(
                                        "<resource NS rel='me' href='/x'><property name=''>a</property><link rel='' href='/y'/></resource>")))
                .isNotEmpty();
    }

    @Test
    void schemaIsAskedOnlyWhereTheNamespaceIsRight() {
        assertThat(says("body.xml-schema", me("<resource rel='me'/>"))).containsExactly(NOTHING);
    }

    @Test
    void bodiesThatAreNotXmlAreNotLookedAt() {
        for (String rule : new String[] {"body.xml-schema", "body.xml-namespace"}) {
            assertThat(says(rule, Told.get("me"), Told.get("me").json("{}"), me("<resource"), me("")))
                    .containsExactly(NOTHING);
        }
    }
}
