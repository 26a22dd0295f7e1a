package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.conformance.scene.phone.SharedAnswer;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck.Share;

/** What a successful POST addPhoneAudio answers and starts (page addPhoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record AddPhoneAudioChecks(Format format) {

    /** With and without each optional parameter. */
    enum Parameters implements Case {
        TO_ONLY(List.of()),
        OPERATION_ID(List.of("operationId")),
        PHONE_NUMBER(List.of("phoneNumber")),
        ALL(List.of("operationId", "phoneNumber"));

        private final List<String> optional;

        Parameters(List<String> optional) {
            this.optional = optional;
        }

        @Override
        public String slug() {
            return "with-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Input input(CheckContext context) {
            Input input = People.toReachable(context);
            for (String name : optional) {
                input = input.with(
                        name,
                        name.equals("operationId")
                                ? context.freshId()
                                : context.target().number("own"));
            }
            return input;
        }
    }

    @ParameterizedTest
    @EnumSource(Parameters.class)
    @Check(
            rule = "add-phone-audio.created",
            operation = "addPhoneAudio.POST",
            also = "add-phone-audio.optional-parameters",
            calls = 1)
    void validRequestIsAnsweredCreated(Parameters parameters, CheckContext context) {
        Exchange answer = PhoneAudio.add(context, parameters.input(context));

        String rule = parameters == Parameters.ALL ? "add-phone-audio.created" : "add-phone-audio.optional-parameters";
        context.judge(rule, answer).status(201);
    }

    @Test
    @Check(rule = "add-phone-audio.location", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void answerCarriesTheLocation(CheckContext context) {
        Exchange answer = plain(context);

        if (answer.status() == 201) {
            context.judge("add-phone-audio.location", answer)
                    .that(answer.location().isPresent(), "a Location header", "no Location header");
        } else {
            new Invitations(context, answer, JudgedCall.operationId(context));
        }
    }

    @Test
    @Check(rule = "add-phone-audio.body", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void bodyIsTheInvitationOfTheLocation(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        Invitations invitations = new Invitations(context, answer, id);

        Optional<Resource> body = context.read(answer, "phoneAudioInvitation").map(Representation::resource);
        context.choice("A-01 body of the 201 answer", body.isPresent() ? "the invitation" : "none", answer);
        Resource invitation = body.orElseThrow(
                () -> new NotOffered("the 201 has no body that can be read, and none is required (A-01)"));
        Optional<String> self = invitation.self().flatMap(answer::resolve);
        context.judge("add-phone-audio.body", answer)
                .that(
                        self.isEmpty() || self.get().equals(invitations.url()),
                        "a body whose self link is the Location",
                        "self link " + self.orElse("none"))
                .that(
                        invitation.text("operationId").filter(id::equals).isPresent(),
                        "a body with the operationId of the request",
                        "operationId " + invitation.text("operationId").orElse("none"));
    }

    @Test
    @Check(rule = "add-phone-audio.invitation", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void locationLeadsToTheInvitation(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        String url = new Invitations(context, answer, id).url();

        Exchange got = JudgedCall.shared(context)
                .flatMap(SharedAnswer::shown)
                .orElseGet(() -> context.send(context.session().get(url).about("phoneAudioInvitation")));

        context.judge("add-phone-audio.invitation", got)
                .status(200)
                .that(
                        got.status() != 200
                                || context.read(got, "phoneAudioInvitation").isPresent(),
                        "a phoneAudioInvitation in the body",
                        "no body that can be read");
        context.read(got, "phoneAudioInvitation")
                .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                .flatMap(body -> body.resource().text("operationId"))
                .ifPresent(shown -> context.judge("add-phone-audio.invitation", got)
                        .that(shown.equals(id), "the invitation with operationId " + id, "operationId " + shown));
    }

    @Test
    @Check(rule = "add-phone-audio.echo", operation = "addPhoneAudio.POST", calls = 1)
    void invitationRepeatsToAndPhoneNumber(CheckContext context) {
        Input input =
                People.toReachable(context).with("phoneNumber", context.target().number("own"));
        Exchange answer = PhoneAudio.add(context, input);
        Resource invitation = new Invitations(context, answer, "").fetch();

        expectNumber(
                context, "add-phone-audio.echo", invitation, context.target().number("own"));
        String to = invitation.text("to").orElse("");
        context.judge("add-phone-audio.echo", answer)
                .that(
                        to.isEmpty() || to.equalsIgnoreCase(context.target().contact("reachable")),
                        "to " + context.target().contact("reachable"),
                        "to " + to);
    }

    @Test
    @Check(rule = "add-phone-audio.echo", operation = "addPhoneAudio.POST", needs = "number.other", calls = 1)
    void anotherNumberTakesThePlaceOfTheDefault(CheckContext context) {
        Exchange answer = PhoneAudio.add(
                context,
                People.toReachable(context).with("phoneNumber", context.target().number("other")));
        Resource invitation = new Invitations(context, answer, "").fetch();

        expectNumber(
                context, "add-phone-audio.echo", invitation, context.target().number("other"));
    }

    @Test
    @Check(
            rule = "add-phone-audio.default-phone-number",
            operation = "addPhoneAudio.POST",
            calls = 1,
            shares = Share.NOTHING)
    void numberOfMakeMeAvailableIsTheDefault(CheckContext context) {
        Resource invitation = invitation(context, plain(context));

        expectNumber(
                context,
                "add-phone-audio.default-phone-number",
                invitation,
                context.target().number("own"));
    }

    @Test
    @Check(rule = "add-phone-audio.outgoing", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void invitationIsOutgoingAndOfThisConversation(CheckContext context) {
        Exchange answer = plain(context);
        Resource invitation = invitation(context, answer);

        String direction = invitation.text("direction").orElse("none");
        Optional<String> conversation =
                invitation.linkOrEmbedded("conversation").map(Link::href).flatMap(answer::resolve);
        context.judge("add-phone-audio.outgoing", answer)
                .that(direction.equals("Outgoing"), "direction Outgoing", "direction " + direction)
                .that(
                        conversation
                                .filter(JudgedCall.conversation(context)::equals)
                                .isPresent(),
                        "a link conversation to " + JudgedCall.conversation(context),
                        "conversation " + conversation.orElse("none"));
    }

    /** A call that varies nothing. */
    private static Exchange plain(CheckContext context) {
        return JudgedCall.answer(
                context,
                () -> PhoneAudio.add(context, People.toReachable(context).with("operationId", context.freshId())));
    }

    private static Resource invitation(CheckContext context, Exchange answer) {
        return JudgedCall.shared(context)
                .flatMap(SharedAnswer::invitation)
                .orElseGet(() -> new Invitations(context, answer, "").fetch());
    }

    /** A server may write a number with or without tel: and separators, so that only its plus and digits count. */
    private static void expectNumber(CheckContext context, String rule, Resource invitation, String number) {
        String shown = invitation.text("phoneNumber").orElse("none");
        context.judge(rule, context.last())
                .that(digits(shown).equals(digits(number)), "phoneNumber " + number, "phoneNumber " + shown);
    }

    private static String digits(String number) {
        return number.replaceAll("[^+0-9]", "");
    }
}
