package org.ucwatck.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ErrorRow;
import org.ucwatck.spec.pages.Format;

/** What a link leads to is there: every link that is shown, and whose page lists a GET, is followed (page Hypermedia). */
@ConformanceChecks
record LinkChecks(Format format) {
    private static final String RULE = "link.answers";
    private static final String ANY = "any";
    private static final String FRAME = "xframe";

    /** What a token may not open is for other rules. */
    private static final Set<Integer> CREDENTIALS = Set.of(401, 403);

    @Test
    @Check(rule = RULE, operation = ANY)
    void linksOfTheApplicationAnswer(CheckContext context) {
        Reads.answersOfApplication(context).forEach(answer -> judge(context, answer));
    }

    @Test
    @Check(rule = RULE, operation = ANY, needs = "phoneAudio")
    void linksOfAConversationAnswer(CheckContext context) {
        Reads.answersOfConversation(context).forEach(answer -> judge(context, answer));
    }

    @Test
    @Check(
            rule = RULE,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void linksOfASubscriptionAnswer(CheckContext context) {
        Reads.answersOfSubscription(context).forEach(answer -> judge(context, answer));
    }

    @Test
    @Check(rule = RULE, operation = "xframe.GET", needs = "root")
    void frameOfDiscoveryAnswers(CheckContext context) {
        Entrance.Root root = (Entrance.Root) context.config().entrance();
        String frame = Stream.of(
                        UcwaRequest.get(context.target().door().user())
                                .about("user")
                                .token(context.target().callerToken()),
                        UcwaRequest.get(root.url().toString()).about("root"))
                .flatMap(place -> frame(context, place.accept(format)).stream())
                .findFirst()
                .orElseThrow(() -> new ArrangementFailed("neither user nor root shows a link xframe"));
        judge(context, context.send(UcwaRequest.get(frame).about(FRAME)));
    }

    private static Optional<String> frame(CheckContext context, UcwaRequest place) {
        Exchange shown = context.send(place);
        return context.read(shown, place.rel())
                .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                .flatMap(body -> body.resource().link(FRAME))
                .map(Link::href)
                .flatMap(shown::resolve);
    }

    /** What is refused once is asked again, since it may have come about at that moment. */
    private static void judge(CheckContext context, Exchange first) {
        boolean fine = IntStream.of(allowed(context, first)).anyMatch(status -> status == first.status());
        Exchange answer = fine ? first : context.send(first.request());
        context.judge(RULE, answer).of("GET " + answer.request().rel()).status(allowed(context, answer));
    }

    /** Success, and what the page lists; a failure of the service only by the subcode with which it lists it. */
    private static int[] allowed(CheckContext context, Exchange answer) {
        String subcode = context.error(answer).map(ErrorBody::subcode).orElse("");
        Stream<Integer> documented =
                Catalogue.load().resource(answer.request().rel()).flatMap(page -> page.operation("GET")).stream()
                        .flatMap(operation -> operation.errors().stream())
                        .filter(row -> row.status() < 500
                                || row.subcode().filter(subcode::equals).isPresent())
                        .map(ErrorRow::status);
        return Stream.of(Stream.of(200), CREDENTIALS.stream(), documented)
                .flatMap(each -> each)
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }
}
