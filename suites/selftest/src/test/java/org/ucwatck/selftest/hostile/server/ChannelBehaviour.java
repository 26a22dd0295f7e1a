package org.ucwatck.selftest.hostile.server;

import java.io.IOException;

/** Answers pending GETs with pages that lead nowhere. */
public enum ChannelBehaviour implements Behaviour {
    /** The first page again and again: its next link leads to itself. */
    NEXT_TO_ITSELF(visit -> page(visit, visit.asked().target(), event("me", "updated"))),
    /** The same, and nothing in it. */
    EMPTY_NEXT_TO_ITSELF(visit -> page(visit, visit.asked().target(), "")),
    /** Two pages that lead to each other. */
    NEXT_IN_A_CIRCLE(visit -> page(visit, next(visit, visit.number() % 2), event("me", "updated"))),
    /** Another event at once, each time. */
    INVENTED_EVENTS(visit -> page(visit, next(visit, visit.number()), event("note" + visit.number(), "added"))),
    /** An empty page at once, each time. */
    EMPTY_AT_ONCE(visit -> page(visit, next(visit, visit.number()), "")),
    WITHOUT_NEXT(visit -> visit.editBody(body -> body.replaceFirst(",?\"next\":\\{[^}]*}", ""))),
    NEXT_IS_EMPTY(visit -> page(visit, "", event("me", "updated"))),
    MANY_EVENTS(visit -> page(visit, next(visit, visit.number()), many(visit))),
    /** A page of an application that the client does not know. */
    FOREIGN_SENDER(visit -> page(visit, next(visit, visit.number()), event("../999999/me", "updated")));

    private static final int MANY = 20_000;

    private interface Page {
        void answer(Visit visit) throws IOException;
    }

    private final Page page;

    ChannelBehaviour(Page page) {
        this.page = page;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        page.answer(visit);
    }

    private static void page(Visit visit, String next, String events) throws IOException {
        String application = visit.asked().target().replaceFirst("/events.*", "");
        String sender = events.isEmpty() ? "" : "{\"rel\":\"me\",\"href\":\"APP/me\",\"events\":[" + events + "]}";
        String body = "{\"_links\":{\"self\":{\"href\":\"" + visit.asked().target() + "\"},\"next\":{\"href\":\"" + next
                + "\"}},\"sender\":[" + sender + "]}";
        visit.send(Reply.of("200 OK", "application/vnd.microsoft.com.ucwa+json", body.replace("APP", application))
                .withHead(head -> head + "X-MS-UcwaVersion: 2.0\r\n"));
    }

    private static String next(Visit visit, int ack) {
        return visit.asked().target().replaceFirst("\\?.*", "") + "?ack=" + (ack + 100);
    }

    private static String event(String path, String type) {
        String rel = path.replaceFirst(".*/", "").replaceAll("[0-9]", "");
        return "{\"link\":{\"rel\":\"" + rel + "\",\"href\":\"APP/" + path + "\"},\"type\":\"" + type + "\"}";
    }

    private static String many(Visit visit) {
        String first = event("note" + visit.number(), "added");
        return first + ("," + first).repeat(MANY);
    }
}
