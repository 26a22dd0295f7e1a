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
import org.ucwatck.harness.stage.Bench;
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
    void resourcesOfTheApplicationTakeNoOtherMethod(Bench bench) {
        Reads.ofApplication(bench).forEach(read -> takesNoOtherMethod(bench, read));
    }

    @Test
    @Check(rule = METHOD, operation = ANY, needs = "phoneAudio")
    void resourcesOfAConversationTakeNoOtherMethod(Bench bench) {
        Reads.ofConversation(bench).forEach(read -> takesNoOtherMethod(bench, read));
    }

    @Test
    @Check(rule = ACCEPT, operation = ANY, needs = "bothFormats")
    void resourcesOfTheApplicationComeInTheTypeThatIsAskedFor(Bench bench) {
        Reads.ofApplication(bench).forEach(read -> comesAsAskedFor(bench, read));
    }

    @Test
    @Check(
            rule = ACCEPT,
            operation = ANY,
            needs = {"phoneAudio", "bothFormats"})
    void resourcesOfAConversationComeInTheTypeThatIsAskedFor(Bench bench) {
        Reads.ofConversation(bench).forEach(read -> comesAsAskedFor(bench, read));
    }

    private void takesNoOtherMethod(Bench bench, UcwaRequest read) {
        Optional<String> lacking = Stream.of("POST", "PUT", "DELETE")
                .filter(method -> Catalogue.load().operation(read.rel(), method).isEmpty())
                .findFirst();
        lacking.ifPresent(method -> {
            Exchange answer = bench.send(request(bench, read, method));
            int[] allowed = method.equals("PUT") ? new int[] {405, 428} : new int[] {405};
            if (answer.status() == 405 || isStillThere(bench, read)) {
                bench.judge(METHOD, answer, read.rel())
                        .of(method + " " + read.rel())
                        .status(allowed);
            }
        });
    }

    private UcwaRequest request(Bench bench, UcwaRequest read, String method) {
        UcwaRequest request = UcwaRequest.of(method, read.url())
                .about(read.rel())
                .accept(format)
                .token(bench.session().token());
        return method.equals("DELETE")
                ? request
                : request.body(format.mediaType(), Input.empty().write(format));
    }

    private void comesAsAskedFor(Bench bench, UcwaRequest read) {
        for (Format wanted : Format.values()) {
            for (String type : List.of(wanted.mediaType(), wanted.vendorMediaType())) {
                Exchange answer = bench.send(read.header("Accept", type));
                if (answer.status() == 200 || isStillThere(bench, read)) {
                    bench.judge(ACCEPT, answer)
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
    private static boolean isStillThere(Bench bench, UcwaRequest read) {
        return bench.send(read).status() == 200;
    }
}
