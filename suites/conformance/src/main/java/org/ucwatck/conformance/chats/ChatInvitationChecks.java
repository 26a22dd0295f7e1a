package org.ucwatck.conformance.chats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.chat.Side;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.spec.pages.Format;

/** Invitations to a chat, seen from both sides (pages startMessaging_ref and messagingInvitation_ref). */
@ConformanceChecks(needs = {"messaging", "secondAccount"})
@ResourceLock(Chat.LOCK)
record ChatInvitationChecks(Format format) {
    /** About thirty seconds, with as much again, where the patience of the target file is ten. */
    private static final int EXPIRY = 6;

    @Test
    @Check(rule = "chat.incoming", operation = "messagingInvitation.GET", also = "chat.echo")
    void chatShowsAsIncomingInvitation(CheckContext context) {
        try (Chat chat = Chat.invite(context, Input.empty().with("importance", "Urgent"))) {
            Optional<Event> rings = chat.called().invited();
            context.judge("chat.incoming", chat.answer())
                    .told(rings)
                    .that(
                            rings.isPresent(),
                            "an event about a messagingInvitation at the other account",
                            chat.called().unseen());
            chat.requirePending();
            Resource incoming = chat.called().invitationNow();
            String direction = incoming.text("direction").orElse("none");
            context.judge("chat.incoming", context.last())
                    .told(rings)
                    .that(direction.equals("Incoming"), "direction Incoming", "direction " + direction);
            judgeEcho(context, chat, incoming);
        }
    }

    private static void judgeEcho(CheckContext context, Chat chat, Resource incoming) {
        Judgement echo = context.judge("chat.echo", chat.answer());
        Resource outgoing = chat.caller().invitationNow();
        judgeShown(echo, "of the caller's invitation", outgoing, Map.entry("operationId", chat.operationId()));
        for (Side side : List.of(chat.caller(), chat.called())) {
            String whose = side == chat.caller() ? "of the caller's " : "of the other side's ";
            Resource invitation = side == chat.caller() ? outgoing : incoming;
            Optional<Resource> conversation = side.look(side.conversation(), "conversation");
            judgeWhole(echo, chat, whose + "invitation", invitation);
            conversation.ifPresent(it -> judgeWhole(echo, chat, whose + "conversation", it));
        }
    }

    private static void judgeWhole(Judgement echo, Chat chat, String whose, Resource shown) {
        judgeShown(echo, whose, shown, Map.entry("subject", chat.subject()));
        judgeShown(echo, whose, shown, Map.entry("threadId", chat.threadId()));
        judgeShown(echo, whose, shown, Map.entry("importance", "Urgent"));
    }

    private static void judgeShown(Judgement echo, String whose, Resource shown, Map.Entry<String, String> sent) {
        String property = sent.getKey();
        String text = shown.text(property).orElse("");
        echo.that(
                text.equals(sent.getValue()),
                property + " " + sent.getValue() + " " + whose,
                text.isEmpty() ? "no " + property : property + " " + text);
    }

    @Test
    @Check(
            rule = "chat.accepted",
            operation = "accept.POST",
            also = {"chat.accepted-by", "chat.links", "chat.participants"})
    void acceptedChatConnectsBoth(CheckContext context) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            judgeNoSendMessage(context, chat);
            Resource incoming = chat.called().invitationNow();
            context.judge("chat.accepted", context.last())
                    .that(
                            incoming.link("accept").isPresent(),
                            "a link accept on an incoming invitation",
                            "no link accept");
            if (incoming.link("accept").isPresent()) {
                Exchange accepted = chat.called().use(incoming, "accept");
                context.judge("chat.accepted", accepted).status(200, 202, 204);
                if (accepted.succeeded()) {
                    judgeAccepted(context, chat, accepted);
                }
            }
        }
    }

    private static void judgeNoSendMessage(CheckContext context, Chat chat) {
        Optional<Resource> pending = chat.caller().look(chat.caller().messaging(), "messaging");
        boolean connecting = pending.flatMap(it -> it.text("state"))
                .filter("Connecting"::equals)
                .isPresent();
        if (connecting) {
            context.judge("chat.links", context.last())
                    .that(
                            pending.flatMap(it -> it.link("sendMessage")).isEmpty(),
                            "no link sendMessage while messaging is Connecting",
                            "a link sendMessage");
        }
    }

    private static void judgeAccepted(CheckContext context, Chat chat, Exchange accepted) {
        boolean caller = isUp(context, chat.caller(), "the caller's ", accepted);
        boolean called = isUp(context, chat.called(), "the other side's ", accepted);
        if (caller && called) {
            judgeConnected(context, chat.caller());
            judgeConnected(context, chat.called());
            chat.caller().invitationNow().embedded("acceptedByParticipant").forEach(participant -> {
                String local = participant.text("local").orElse("false");
                context.judge("chat.accepted-by", context.last())
                        .that(!local.equalsIgnoreCase("true"), "a remote participant", "local " + local);
            });
        }
    }

    private static boolean isUp(CheckContext context, Side side, String whose, Exchange accepted) {
        Optional<Event> end = side.ends(1);
        context.judge("chat.accepted", accepted)
                .told(end)
                .that(
                        end.filter(it -> it.status().equals("Success")).isPresent(),
                        whose + "invitation completed with status Success",
                        end.map(Event::words).orElseGet(side::unseen));
        String messaging = side.messagingState("Connected"::equals);
        String conversation = side.state(side.conversation(), "conversation", Side::isTalking);
        context.judge("chat.accepted", context.last())
                .that(messaging.equals("Connected"), whose + "messaging Connected", "state " + messaging)
                .that(Side.isTalking(conversation), whose + "conversation Connected", "state " + conversation);
        return messaging.equals("Connected") && Side.isTalking(conversation);
    }

    private static void judgeConnected(CheckContext context, Side side) {
        Resource messaging = side.messagingWith("sendMessage");
        Judgement links = context.judge("chat.links", context.last());
        for (String rel : List.of("sendMessage", "stopMessaging")) {
            links.that(
                    messaging.link(rel).isPresent(),
                    "a link " + rel + " while messaging is Connected",
                    "links " + messaging.linkRels());
        }
        links.that(
                messaging.link("addMessaging").isEmpty(),
                "no link addMessaging while messaging is Connected",
                "links " + messaging.linkRels());
        Optional<Event> added = side.await(side.participant("added"), 1);
        context.judge("chat.participants", context.last())
                .told(added)
                .that(added.isPresent(), "an added event about the remote participant", side.unseen());
    }

    @Test
    @Check(rule = "chat.declined", operation = "decline.POST")
    void declinedChatFailsForBoth(CheckContext context) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            Exchange declined = chat.called().use(chat.called().invitationNow(), "decline");
            context.judge("chat.declined", declined).status(200, 202, 204);
            if (declined.succeeded()) {
                judgeFailed(chat, context.judge("chat.declined", declined), 1);
                for (Side side : List.of(chat.caller(), chat.called())) {
                    String state = side.messagingState(Side::isDown);
                    context.judge("chat.declined", context.last())
                            .that(Side.isDown(state), "messaging Disconnected", "state " + state);
                }
            }
        }
    }

    private static void judgeFailed(Chat chat, Judgement judgement, int patience) {
        for (Side side : List.of(chat.called(), chat.caller())) {
            String whose = side == chat.caller() ? "the caller's" : "the other side's";
            Optional<Event> end = side.ends(patience);
            judgement
                    .told(end)
                    .that(
                            end.filter(it -> it.status().equals("Failure")).isPresent(),
                            whose + " invitation completed with status Failure",
                            end.map(Event::words).orElseGet(side::unseen));
        }
    }

    @Test
    @Check(rule = "chat.cancelled", operation = "cancel.POST")
    void cancelledChatFailsForBoth(CheckContext context) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            Exchange cancelled = chat.caller().use(chat.caller().invitationNow(), "cancel");
            context.judge("chat.cancelled", cancelled).status(200, 202, 204);
            if (cancelled.succeeded()) {
                judgeFailed(chat, context.judge("chat.cancelled", cancelled), 1);
            }
        }
    }

    @Test
    @Check(rule = "chat.expires", operation = "startMessaging.POST", needs = "slow")
    void chatThatNobodyAnswersFails(CheckContext context) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            judgeFailed(chat, context.judge("chat.expires", chat.answer()), EXPIRY);
        }
    }
}
