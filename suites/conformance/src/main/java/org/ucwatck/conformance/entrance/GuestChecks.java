package org.ucwatck.conformance.entrance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.application.Registration;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Redirects;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.PropertyEntry;
import tools.jackson.databind.JsonNode;

/** What the token of a guest opens, and what it does not (pages RootURL, AuthenticationInUCWA, MeDashboard). */
@ConformanceChecks(needs = {"anonymous", "anonymousAccount"})
record GuestChecks(Format format) {
    private static final String JOIN = "discovery.anonymous-join";
    private static final String RENEWAL = "authentication.anonymous-renewal";
    private static final String APART = "authentication.anonymous-apart";
    private static final String IDENTITY = "authentication.anonymous-identity";
    private static final String SHOWN = "me.anonymous";
    private static final String FORBIDDEN = "me.anonymous-forbidden";
    private static final String APPLICATION = "application.GET";
    private static final Set<String> OF_GUESTS = Set.of("name", "uri");

    /** Who asks for whose application. */
    enum Stranger implements Case {
        GUEST_AT_USER,
        USER_AT_GUEST;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    @Check(rule = JOIN, operation = "user.GET", needs = "root")
    void guestIsLedToApplications(CheckContext context) {
        UcwaRequest request = UcwaRequest.get(context.target().door().user())
                .about("user")
                .accept(format)
                .token(Guest.untried(context));
        Redirects.End end = new Redirects(JOIN).follow(request, context::send);
        requireKnown(end);

        context.judge(JOIN, end.last()).status(200);
        if (end.last().status() == 200) {
            context.read(end.last(), "user").map(Representation::resource).ifPresent(user -> context.judge(
                            JOIN, end.last())
                    .that(
                            user.linkOrEmbedded("applications").isPresent(),
                            "a link applications",
                            "links " + user.linkRels()));
        }
    }

    /** Another pool, the home of the organizer, may want a token of its own. */
    private static void requireKnown(Redirects.End end) {
        if (!end.hops().isEmpty() && Set.of(401, 403).contains(end.last().status())) {
            throw new ArrangementFailed(
                    "the pool of the organizer, to which user redirects, does not take the token of a guest that another"
                            + " pool granted; name the root of that pool in the target file",
                    end.last());
        }
    }

    @Test
    @Check(rule = JOIN, operation = "applications.POST")
    void guestHasAnApplication(CheckContext context) {
        String url = context.target().applicationsOf(context.target().guest(context.trace()));
        Secret token = Guest.untried(context);
        Exchange answer = context.send(Registration.post(url, Registration.valid(), context)
                .about("applications")
                .token(token));

        context.judge(JOIN, answer).status(200, 201);
        context.read(answer, "application")
                .flatMap(body -> body.resource().self())
                .flatMap(answer::resolve)
                .ifPresent(self ->
                        context.send(Registration.bare("DELETE", self, context).token(token)));
    }

    @Test
    @Check(rule = RENEWAL, operation = APPLICATION)
    void renewedTokenIsOfTheSameGuest(CheckContext context) {
        Guest guest = Guest.of(context).alive();
        Exchange renewed = MeetingGrantChecks.renew(context, guest.token());
        context.judge(RENEWAL, renewed).status(200);
        if (renewed.status() == 200) {
            Secret token = MeetingGrantChecks.token(renewed);
            context.judge(RENEWAL, context.send(guest.look().token(token)))
                    .of("a renewed token at the application of its guest")
                    .status(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    @Check(rule = APART, operation = APPLICATION)
    void usersAndGuestsAreStrangers(Stranger who, CheckContext context) {
        Guest guest = Guest.of(context).alive();
        UcwaRequest request = who == Stranger.USER_AT_GUEST
                ? guest.look().token(context.target().callerToken())
                : context.session()
                        .get(context.session().deletion().url())
                        .about("application")
                        .token(guest.token());

        context.judge(APART, context.send(request))
                .of(
                        who == Stranger.USER_AT_GUEST
                                ? "a user at an application of a guest"
                                : "a guest at an application of a user")
                .status(401, 403, 404);
    }

    @Test
    @Check(rule = IDENTITY, operation = APPLICATION)
    void eachGuestIsAnother(CheckContext context) {
        Guest guest = Guest.of(context).alive();
        Exchange answer = context.send(guest.look().token(Guest.another(context)));

        context.judge(IDENTITY, answer).of("another guest of the meeting").status(401, 403, 404);
    }

    @Test
    @Check(rule = SHOWN, operation = "me.GET")
    void guestShowsNothingButUriAndName(CheckContext context) {
        Guest guest = Guest.of(context);
        Guest.Me me = guest.me().orElseThrow(() -> new NotOffered("the application of a guest shows no me"));
        judgeShown(context, me.shown(), me.resource());
        guest.session()
                .application()
                .embedded("me")
                .forEach(embedded -> judgeShown(context, guest.session().created(), embedded));
    }

    private static void judgeShown(CheckContext context, Exchange shown, Resource me) {
        List<String> personal = Catalogue.load().resource("me").orElseThrow().properties().stream()
                .map(PropertyEntry::name)
                .filter(name -> !OF_GUESTS.contains(name) && says(me.json().path(name)))
                .toList();
        context.judge(SHOWN, shown)
                .of("me of a guest")
                .that(personal.isEmpty(), "no properties but uri and name", "also " + String.join(", ", personal));
    }

    /** What is empty exposes nothing. */
    private static boolean says(JsonNode value) {
        return value.isContainer() ? !value.isEmpty() : !value.asString("").isBlank();
    }

    @Test
    @Check(rule = FORBIDDEN, operation = "makeMeAvailable.POST")
    void guestIsNotMadeAvailable(CheckContext context) {
        Guest guest = Guest.of(context);
        Input input = Input.empty().withList("supportedModalities", List.of("Messaging"));
        Exchange answer = context.send(
                guest.session().post(offered(guest, "makeMeAvailable"), input).about("makeMeAvailable"));

        context.judge(FORBIDDEN, answer).status(403);
    }

    @Test
    @Check(rule = FORBIDDEN, operation = "phones.GET")
    void guestHasNoPhones(CheckContext context) {
        Guest guest = Guest.of(context);
        Exchange answer =
                context.send(guest.session().get(offered(guest, "phones")).about("phones"));

        context.judge(FORBIDDEN, answer).status(403);
    }

    private static String offered(Guest guest, String rel) {
        return guest.me()
                .flatMap(me -> me.link(rel))
                .orElseThrow(() -> new NotOffered("me of a guest shows no link " + rel));
    }
}
