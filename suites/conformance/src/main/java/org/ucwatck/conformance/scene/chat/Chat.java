package org.ucwatck.conformance.scene.chat;

import java.util.Optional;
import org.ucwatck.conformance.scene.OtherUser;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/**
 * A chat of the caller with the other account, whose application is opened for it, speaks the other format, and is closed
 * with it. Checks have chats one at a time, since every application of the other account hears of every chat with it.
 */
public final class Chat implements AutoCloseable {
    /** What checks that have a chat lock. */
    public static final String LOCK = "the chats of the other account";

    private final CheckContext context;
    private final UcwaSession opened;
    private final String operationId;
    private final String subject;
    private final String threadId;
    private final Exchange answer;
    private final Side caller;
    private final Side called;

    private Chat(CheckContext context, UcwaSession opened, Input more, String to) {
        this.context = context;
        this.opened = opened;
        this.operationId = context.freshId();
        this.subject = "tck " + context.freshId();
        this.threadId = context.freshId().replace("-", "");
        Input input = more.with("to", to)
                .with("operationId", operationId)
                .with("subject", subject)
                .with("threadId", threadId);
        this.answer = start(context, input);
        Optional<String> location = answer.location();
        this.caller = new Side(
                context,
                context.session(),
                true,
                event -> event.operationId().equals(operationId)
                        || location.filter(event.href()::equals).isPresent());
        this.called = new Side(context, opened, false, this::isAboutThis);
    }

    private static Exchange start(CheckContext context, Input input) {
        String url = context.session()
                .communicationAsShown(context.trace())
                .link("startMessaging")
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("communication has no link startMessaging"));
        Exchange started = context.send(context.session().post(url, input).about("startMessaging"));
        if (!started.succeeded()) {
            throw new ArrangementFailed("POST startMessaging to the other account began no chat", started);
        }
        return started;
    }

    /** Whether the event is of this chat, for who is invited; its invitation is read where the event shows nothing of it. */
    private boolean isAboutThis(Event event) {
        Optional<Resource> shown = event.embedded().or(() -> {
            Exchange got = context.send(opened.get(event.href()).about(event.rel()));
            return got.status() == 200
                    ? context.read(got, event.rel()).map(Representation::resource)
                    : Optional.empty();
        });
        return shown.filter(it -> it.text("subject").filter(subject::equals).isPresent()
                        || it.text("threadId").filter(threadId::equals).isPresent())
                .isPresent();
    }

    /** Invites the other account; nobody has answered yet. */
    public static Chat invite(CheckContext context, Input more) {
        Account other = context.config()
                .other()
                .orElseThrow(() -> new ArrangementFailed("the target file names no other account"));
        OtherUser.share(context);
        Format format = context.format() == Format.JSON ? Format.XML : Format.JSON;
        UcwaSession opened = UcwaSession.open(context.target(), format, other, "chats-" + context.freshId());
        try {
            opened.events();
            return new Chat(context, opened, more, other.uri());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The same without more. */
    public static Chat invite(CheckContext context) {
        return invite(context, Input.empty());
    }

    /** A chat that the other account has accepted; throws ArrangementFailed when it does not connect on both sides. */
    public static Chat connect(CheckContext context, Input more) {
        Chat chat = invite(context, more);
        try {
            chat.requireConnected();
            return chat;
        } catch (RuntimeException e) {
            chat.close();
            throw e;
        }
    }

    /** The same without more. */
    public static Chat connect(CheckContext context) {
        return connect(context, Input.empty());
    }

    /** Lets the other account accept; throws ArrangementFailed when the chat does not connect on both sides. */
    public void requireConnected() {
        requirePending();
        Exchange accepted = called.use(called.invitationNow(), "accept");
        if (!accepted.succeeded()) {
            throw new ArrangementFailed("POST accept was not taken", accepted);
        }
        for (Side side : new Side[] {caller, called}) {
            String state = side.messagingState("Connected"::equals);
            if (!state.equals("Connected")) {
                throw new ArrangementFailed("messaging of a chat that was accepted is " + state, accepted);
            }
        }
    }

    /** Throws ArrangementFailed when the chat did not reach the other account, or has ended before anybody answered. */
    public void requirePending() {
        called.invitation();
        caller.invitation();
        for (Side side : new Side[] {caller, called}) {
            String url = side.invitation();
            side.session().events().events().stream()
                    .filter(event -> event.isCompleted() && event.href().equals(url))
                    .findFirst()
                    .ifPresent(end -> {
                        People.requireKnown(context, end);
                        throw new ArrangementFailed(
                                "the chat ended before the other account had answered, " + end.words());
                    });
        }
    }

    /** The answer to startMessaging. */
    public Exchange answer() {
        return answer;
    }

    public Side caller() {
        return caller;
    }

    public Side called() {
        return called;
    }

    public String operationId() {
        return operationId;
    }

    public String subject() {
        return subject;
    }

    public String threadId() {
        return threadId;
    }

    /** Leaves the conversation, and deletes the application of the other account. */
    @Override
    public void close() {
        try {
            String url = caller.conversation();
            context.send(UcwaRequest.of("DELETE", url)
                    .about("conversation")
                    .accept(context.format())
                    .token(context.session().token())
                    .within(context.session().get(url).application()));
        } catch (ArrangementFailed e) {
            // Nothing leads to it, or it has ended in the meantime.
        } finally {
            opened.close();
        }
    }
}
