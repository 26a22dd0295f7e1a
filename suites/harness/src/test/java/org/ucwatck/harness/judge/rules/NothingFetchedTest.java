package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.transport.Stranger;
import org.ucwatck.harness.transport.Told;

/** A body may name further documents in many ways; reading and judging it fetches none. */
final class NothingFetchedTest {
    private static final String XSI = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    private final Stranger stranger = Stranger.start();

    @AfterEach
    void nothingWasFetched() {
        assertThat(stranger.heard()).isEmpty();
        stranger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE resource SYSTEM 'URL'><resource NS rel='me' href='/x'/>",
                "<!DOCTYPE resource [<!ENTITY a SYSTEM 'URL'>]><resource NS rel='me' href='/x'>&a;</resource>",
                "<!DOCTYPE resource [<!ENTITY % a SYSTEM 'URL'> %a;]><resource NS rel='me' href='/x'/>",
                "<?xml-stylesheet type='text/xsl' href='URL'?><resource NS rel='me' href='/x'/>",
                "<?xml-model href='URL'?><resource NS rel='me' href='/x'/>",
                "<resource NS rel='me' href='/x'><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='URL'/></resource>"
            })
    void documentsThatXmlNamesAreNotFetched(String xml) {
        judge(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xsi:schemaLocation='urn:v URL'", "xsi:noNamespaceSchemaLocation='URL'"})
    void schemasThatXmlNamesAreNotFetched(String location) {
        judge("<resource NS " + XSI + " " + location + " rel='me' href='/x'><v:more xmlns:v='urn:v'/><more xmlns=''/>"
                + "</resource>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'$schema':'URL','$ref':'URL','rel':'me'}", "{'_links':{'curies':{'href':'URL'}}}"})
    void documentsThatJsonNamesAreNotFetched(String json) {
        Judging.results(Told.get("me").json(json.replace("URL", url())));
    }

    private void judge(String xml) {
        assertThat(Judging.results(Told.get("me").xml(xml.replace("URL", url()))))
                .isNotEmpty();
    }

    private String url() {
        return "http://127.0.0.1:" + stranger.port() + "/x";
    }
}
