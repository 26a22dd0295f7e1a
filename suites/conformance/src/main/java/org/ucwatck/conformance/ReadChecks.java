package org.ucwatck.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;

/** What holds for whatever a client reads: the methods that it lacks, and the types in which it comes (page PayloadFormat). */
@ConformanceChecks
record ReadChecks(Format format) {
    private static final String METHOD = "method.not-allowed";
    private static final String ACCEPT = "response.accept";
    private static final String ANY = "any";

    @Test
    @Check(rule = METHOD, operation = ANY)
    void resourcesOfTheApplicationTakeNoOtherMethod(CheckContext context) {
        Reads.ofApplication(context).forEach(read -> takesNoOtherMethod(context, read));
    }

    @Test
    @Check(rule = METHOD, operation = ANY, needs = "phoneAudio")
    void resourcesOfAConversationTakeNoOtherMethod(CheckContext context) {
        Reads.ofConversation(context).forEach(read -> takesNoOtherMethod(context, read));
    }

    @Test
    @Check(
            rule = METHOD,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void resourcesOfASubscriptionTakeNoOtherMethod(CheckContext context) {
        Reads.ofSubscription(context).forEach(read -> takesNoOtherMethod(context, read));
    }

    @Test
    @Check(rule = ACCEPT, operation = ANY, needs = "bothFormats")
    void resourcesOfTheApplicationComeInTheTypeThatIsAskedFor(CheckContext context) {
        Reads.ofApplication(context).forEach(read -> comesAsAskedFor(context, read));
    }

    @Test
    @Check(
            rule = ACCEPT,
            operation = ANY,
            needs = {"phoneAudio", "bothFormats"})
    void resourcesOfAConversationComeInTheTypeThatIsAskedFor(CheckContext context) {
        Reads.ofConversation(context).forEach(read -> comesAsAskedFor(context, read));
    }

    @Test
    @Check(
            rule = ACCEPT,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable", "bothFormats"})
    void resourcesOfASubscriptionComeInTheTypeThatIsAskedFor(CheckContext context) {
        Reads.ofSubscription(context).forEach(read -> comesAsAskedFor(context, read));
    }

    private void takesNoOtherMethod(CheckContext context, UcwaRequest read) {
        Optional<String> lacking = Stream.of("POST", "PUT", "DELETE")
                .filter(method -> !isListed(read.rel(), method))
                .findFirst();
        lacking.ifPresent(method -> {
            Exchange answer = context.send(request(context, read, method));
            int[] allowed = method.equals("PUT") ? new int[] {405, 428} : new int[] {405};
            if (answer.status() == 405 || isStillThere(context, read)) {
                context.judge(METHOD, answer, read.rel())
                        .of(method + " " + read.rel())
                        .status(allowed);
            }
        });
    }

    /** A page of version two may list more than that of version one. */
    private static boolean isListed(String rel, String method) {
        return Catalogue.load().pages().stream()
                .filter(page -> page.rel().equals(rel))
                .anyMatch(page -> page.operation(method).isPresent());
    }

    private UcwaRequest request(CheckContext context, UcwaRequest read, String method) {
        UcwaRequest request = UcwaRequest.of(method, read.url())
                .about(read.rel())
                .accept(format)
                .token(context.session().token());
        return method.equals("DELETE")
                ? request
                : request.body(format.mediaType(), Input.empty().write(format));
    }

    private void comesAsAskedFor(CheckContext context, UcwaRequest read) {
        for (Format wanted : Format.values()) {
            for (String type : List.of(wanted.mediaType(), wanted.vendorMediaType())) {
                Exchange answer = context.send(read.header("Accept", type));
                if (answer.status() == 200 || isStillThere(context, read)) {
                    context.judge(ACCEPT, answer)
                            .of("GET " + read.rel() + " as " + type)
                            .status(200)
                            .that(
                                    answer.status() != 200
                                            || answer.format()
                                                    .filter(wanted::equals)
                                                    .isPresent(),
                                    "a body in " + wanted.slug(),
                                    "Content-Type "
                                            + answer.header("Content-Type").orElse("none"));
                }
            }
        }
    }

    /** What has ended meanwhile may answer anything. */
    private static boolean isStillThere(CheckContext context, UcwaRequest read) {
        return context.send(read).status() == 200;
    }
}
