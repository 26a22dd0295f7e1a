package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Directory;
import tools.jackson.databind.JsonNode;

class VariantsTest {
    /**
     * The client of these tests follows no redirect, sends nothing again, keeps its token, and reads links where they
     * mostly are, as paths from the root.
     */
    private static final Set<Variant> BEYOND_THIS_CLIENT = Set.of(
            Variant.NO_PHONE_AUDIO,
            Variant.LINKS_FOR_EMBEDDED,
            Variant.OPERATION_EVENTS_WITHOUT_RESOURCE,
            Variant.COMPLETED_WITHOUT_RESOURCE,
            Variant.JSON_BYTE_ORDER_MARK,
            Variant.HUGE_EXTRAS,
            Variant.HREFS_OF_DOTS,
            Variant.ROOT_REDIRECTS,
            Variant.ROOT_REDIRECTS_TO_NAMED_HOST,
            Variant.ROOT_ONLY_REDIRECTS,
            Variant.ONLINE,
            Variant.BUSY_NOW_AND_THEN,
            Variant.BUSY_WITHOUT_A_WORD,
            Variant.LIMITED_NOW_AND_THEN,
            Variant.RESET_BEFORE,
            Variant.RESET_AFTER,
            Variant.BAD_GATEWAY_AFTER,
            Variant.GATEWAY_TIMES_OUT,
            Variant.ROUGH_WEATHER,
            Variant.SLOW_LINE,
            Variant.SHORT_TOKENS);

    private static final String TO_CAROL = "{\"to\":\"" + Directory.REACHABLE + "\",\"operationId\":\"op\"}";

    private static void callConnects(Set<Variant> variants) throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withVariants(variants))) {
            Exchange added = walk.visitor().post(walk.addPhoneAudio(walk.conversation()), TO_CAROL);
            assertThat(added.status()).as(added.text()).isEqualTo(201);

            JsonNode completed = walk.event("completed", added.header("Location"));

            assertThat(completed.path("status").asString()).isEqualTo("Success");
            assertThat(completed.findValue("operationId").asString()).isEqualTo("op");
        }
    }

    static Set<Variant> followed() {
        return EnumSet.complementOf(EnumSet.copyOf(BEYOND_THIS_CLIENT));
    }

    @ParameterizedTest
    @MethodSource("followed")
    void callConnectsInEachVariant(Variant variant) throws IOException {
        callConnects(Set.of(variant));
    }

    @Test
    void callConnectsInAllVariantsTogether() throws IOException {
        callConnects(followed());
    }

    @Test
    void serverWithoutPhoneAudioShowsNone() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withVariants(Set.of(Variant.NO_PHONE_AUDIO)))) {
            assertThat(walk.phoneAudio(walk.conversation())).isEmpty();
            assertThat(walk.communication("startPhoneAudio")).isEmpty();
        }
    }

    @Test
    void namesFindFaultsAndVariants() {
        assertThat(Variant.values()).allMatch(each -> Variant.named(each.id()).orElseThrow() == each);
        assertThat(Fault.all()).allMatch(each -> Fault.named(each.id()).orElseThrow() == each);
        assertThat(Fault.named("no such fault")).isEmpty();
    }
}
