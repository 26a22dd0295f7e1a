package org.ucwatck.conformance.chats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.chat.Content;
import org.ucwatck.conformance.scene.chat.Said;
import org.ucwatck.conformance.scene.chat.Side;
import org.ucwatck.conformance.scene.chat.Texts;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.spec.pages.Format;

/** Messages of a chat, seen from both sides (pages sendMessage_ref and message_ref). */
@ConformanceChecks(needs = {"messaging", "secondAccount"})
@ResourceLock(Chat.LOCK)
record ChatMessageChecks(Format format) {
    private static final String PLAIN = "text/plain";
    private static final int BURST = 50;

    @Test
    @Check(rule = "chat.first-message", operation = "startMessaging.POST")
    void messageOfTheInvitationArrives(CheckContext context) {
        String text = "first message + 100% " + context.freshId();
        String uri = Content.ofPlain(text);
        Input input = Input.empty()
                .withRaw(
                        "_links",
                        "{\"message\":{\"href\":\"" + uri + "\"}}",
                        "<link rel=\"message\" href=\"" + uri + "\"/>");
        try (Chat chat = Chat.invite(context, input)) {
            chat.requirePending();
            Resource invitation = chat.called().invitationNow();
            List<String> got = new ArrayList<>(Content.readings(invitation, "message"));
            if (!got.contains(text)) {
                got.addAll(heardOnceAccepted(chat, invitation));
            }
            context.judge("chat.first-message", chat.answer())
                    .that(
                            got.contains(text),
                            "'" + text + "' in the invitation at the other side, or as a message",
                            got.isEmpty() ? "no message" : "'" + String.join("', '", got) + "'");
        }
    }

    private static List<String> heardOnceAccepted(Chat chat, Resource invitation) {
        require(chat.called().use(invitation, "accept"));
        return chat.called().heard(1).stream()
                .flatMap(message -> message.readings().stream())
                .toList();
    }

    @Test
    @Check(
            rule = "chat.message",
            operation = "message.GET",
            also = {"chat.send", "chat.own-message", "chat.operation-id", "chat.html"})
    void messageArrivesAndCompletes(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            String text = "hello " + context.freshId();
            String id = context.freshId();
            String url = chat.caller().sendMessage();
            Exchange sent = chat.caller().send(url, PLAIN, text, id);
            context.judge("chat.send", sent)
                    .status(201)
                    .that(sent.location().isPresent(), "a Location header", "no Location header");
            if (sent.succeeded()) {
                boolean arrived = judgeArrived(context, chat, sent, text);
                judgeOwn(context, chat, sent, id);
                sendWithoutId(context, chat, url);
                if (arrived) {
                    sendHtml(context, chat, url);
                }
            }
        }
    }

    /** Once another message has come that was sent after it, no second copy can be under way any more. */
    private static boolean judgeArrived(CheckContext context, Chat chat, Exchange sent, String text) {
        String next = "next " + context.freshId();
        chat.caller().send(chat.caller().sendMessage(), PLAIN, next, context.freshId());
        isHeard(chat.called(), next);
        List<Said> heard = chat.called().heard();
        List<Said> same = heard.stream().filter(message -> message.says(text)).toList();
        Judgement judgement = context.judge("chat.message", sent)
                .told(heard.stream().map(Said::event).toList());
        judgement.that(
                same.size() == 1,
                "'" + text + "' once at the other side",
                heard.isEmpty()
                        ? "no message, " + chat.called().unseen()
                        : same.isEmpty() ? "'" + heard.get(0).words() + "'" : same.size() + " times");
        same.stream().limit(1).forEach(message -> {
            judgeShown(judgement, message);
            chat.called().look(message.event().href(), "message");
        });
        return !same.isEmpty();
    }

    private static void judgeShown(Judgement judgement, Said message) {
        judgement
                .that(
                        message.direction().equals("Incoming"),
                        "direction Incoming at the other side",
                        "direction " + message.direction())
                .that(message.namesSender(), "a link participant or contact to who sent it", "no link participant")
                .that(!message.text("timeStamp").isEmpty(), "a timeStamp", "no timeStamp");
    }

    /** Where the answer has no Location, nothing tells which message of her own it is. */
    private static void judgeOwn(CheckContext context, Chat chat, Exchange sent, String id) {
        if (sent.location().isEmpty()) {
            return;
        }
        String own = sent.location().orElseThrow();
        Optional<Event> end =
                chat.caller().await(event -> event.isCompleted() && event.href().equals(own), 1);
        context.judge("chat.own-message", sent)
                .told(end)
                .that(
                        end.filter(it -> it.status().equals("Success")).isPresent(),
                        "a completed event of the message with status Success",
                        end.map(Event::words).orElseGet(chat.caller()::unseen));
        chat.caller().own().stream()
                .filter(message -> message.event().href().equals(own))
                .forEach(message -> judgeOwnShown(context, message, sent, id));
    }

    private static void judgeOwnShown(CheckContext context, Said message, Exchange sent, String id) {
        String direction = message.direction();
        context.judge("chat.own-message", sent)
                .told(List.of(message.event()))
                .that(
                        direction.isEmpty() || direction.equals("Outgoing"),
                        "direction Outgoing at who sent it",
                        "direction " + direction);
        context.choice(
                "text in the event of a message that the user sent",
                message.words().isEmpty() ? "absent" : "shown",
                sent);
        String shown = message.text("operationId");
        if (!shown.isEmpty()) {
            context.judge("chat.operation-id", sent)
                    .told(List.of(message.event()))
                    .that(shown.equals(id), "operationId " + id, "operationId " + shown);
        }
    }

    private static void sendWithoutId(CheckContext context, Chat chat, String url) {
        Exchange sent = chat.caller().send(url, PLAIN, "without operationId", "");
        context.choice("A-19 sendMessage without operationId", sent.succeeded() ? "taken" : "refused", sent);
    }

    private static void sendHtml(CheckContext context, Chat chat, String url) {
        String text = "bold " + context.freshId();
        Exchange sent = chat.caller().send(url, "text/html", "<b>" + text + "</b>", context.freshId());
        context.choice("a message of HTML", sent.succeeded() ? "taken" : "refused", sent);
        boolean refused = sent.status() >= 400 && sent.status() < 500;
        context.judge("chat.html", sent)
                .that(
                        sent.succeeded() || refused,
                        "the message is taken, or refused with HTTP 4xx",
                        "HTTP " + sent.status());
        if (sent.succeeded()) {
            boolean arrived = isHeard(chat.called(), text);
            context.judge("chat.html", sent)
                    .that(arrived, "'" + text + "' at the other side", "no message that says it");
        }
    }

    private static boolean isHeard(Side side, String text) {
        List<Said> heard = side.heard(
                all -> all.stream().anyMatch(message -> message.words().contains(text)));
        return heard.stream().anyMatch(message -> message.words().contains(text));
    }

    @Test
    @Check(rule = "chat.text", operation = "sendMessage.POST")
    void textsArriveAsTheyWereSent(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            String url = chat.caller().sendMessage();
            Map<Texts.Text, Exchange> taken = new LinkedHashMap<>();
            for (Texts.Text each : Texts.all()) {
                Exchange sent = chat.caller().repeat(url, PLAIN, each.text(), context.freshId());
                boolean refused = each.refusable() && sent.status() >= 400 && sent.status() < 500;
                context.judge("chat.text", sent)
                        .of(each.name())
                        .that(sent.succeeded() || refused, "the message is taken", "HTTP " + sent.status());
                if (sent.succeeded() && !each.text().isBlank()) {
                    taken.put(each, sent);
                }
            }
            List<Said> heard =
                    chat.called().heard(all -> taken.keySet().stream().allMatch(each -> isAmong(all, each.text())));
            judgeTexts(context, heard, taken);
        }
    }

    private static boolean isAmong(List<Said> heard, String text) {
        return heard.stream().anyMatch(message -> message.says(text));
    }

    private static void judgeTexts(CheckContext context, List<Said> heard, Map<Texts.Text, Exchange> taken) {
        taken.forEach((each, sent) -> context.judge("chat.text", sent)
                .of(each.name())
                .that(
                        isAmong(heard, each.text()),
                        "the text arrives as it was sent",
                        "no message that says it among " + heard.size()));
    }

    @Test
    @Check(rule = "chat.order", operation = "sendMessage.POST")
    void messagesArriveInTheirOrder(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            Burst there = new Burst(chat.caller(), context);
            Burst back = new Burst(chat.called(), context);
            for (int i = 1; i <= BURST; i++) {
                there.send("number " + i);
                back.send("number " + i);
            }
            there.judgeOrder(chat.called());
            back.judgeOrder(chat.caller());
        }
    }

    /** What one side sends in a row. */
    private static final class Burst {
        private final Side side;
        private final CheckContext context;
        private final String url;
        private final List<String> texts = new ArrayList<>();

        /** Those whose answer was lost: sent again, they may come twice. */
        private final Set<String> repeated = new HashSet<>();

        Burst(Side side, CheckContext context) {
            this.side = side;
            this.context = context;
            this.url = side.sendMessage();
        }

        void send(String text) {
            int before = context.trace().exchanges().size();
            require(side.repeat(url, PLAIN, text, context.freshId()));
            texts.add(text);
            if (context.trace().exchanges().size() > before + 1) {
                repeated.add(text);
            }
        }

        void judgeOrder(Side other) {
            List<String> heard = heard(other.heard(all -> heard(all).size() >= texts.size()));
            context.judge("chat.order", context.last())
                    .that(
                            heard.equals(texts),
                            texts.size() + " messages in the order in which they were sent",
                            firstDifference(texts, heard));
        }

        private List<String> heard(List<Said> all) {
            List<String> heard = new ArrayList<>();
            all.stream()
                    .map(Said::words)
                    .filter(text -> !repeated.contains(text) || !heard.contains(text))
                    .forEach(heard::add);
            return heard;
        }
    }

    private static void require(Exchange sent) {
        if (!sent.succeeded()) {
            throw new ArrangementFailed("POST " + sent.request().rel() + " was not taken", sent);
        }
    }

    private static String firstDifference(List<String> sent, List<String> heard) {
        for (int i = 0; i < Math.min(sent.size(), heard.size()); i++) {
            if (!sent.get(i).equals(heard.get(i))) {
                return "'" + heard.get(i) + "' in the place of '" + sent.get(i) + "'";
            }
        }
        return heard.size() + " messages";
    }
}
