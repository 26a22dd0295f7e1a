package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.util.regex.Matcher;

/** Where a server gives a URL at each moment: the one that the client has to use next. */
enum Place {
    USER_LINK("user"),
    APPLICATIONS_LINK("applications"),
    EVENTS_LINK("events"),
    START_LINK("startMessaging"),
    NEXT_LINK("next"),
    CHALLENGE(""),
    LOCATION("");

    private final String rel;

    Place(String rel) {
        this.rel = rel;
    }

    static Place at(Moment moment) {
        return switch (moment) {
            case ROOT -> USER_LINK;
            case CHALLENGE -> CHALLENGE;
            case USER -> APPLICATIONS_LINK;
            case APPLICATION -> EVENTS_LINK;
            case RESOURCE -> START_LINK;
            case CREATION -> LOCATION;
            case CHANNEL -> NEXT_LINK;
            case TOKEN, CLEANING, ALWAYS -> throw new IllegalArgumentException(moment + " gives no URL");
        };
    }

    /** Answers as a server without faults, but with this URL. */
    void put(Visit visit, String url) throws IOException {
        String safe = Matcher.quoteReplacement(url);
        switch (this) {
            case CHALLENGE -> visit.editHead(head -> head.replaceFirst("href=\"[^\"]*\"", "href=\"" + safe + "\""));
            case LOCATION -> visit.editHead(head -> head.replaceFirst("(?m)^Location:.*", "Location: " + safe));
            default -> put(visit, rel, url);
        }
    }

    /** Answers as a server without faults, but with this URL in the link. */
    static void put(Visit visit, String rel, String url) throws IOException {
        String link = "\"" + rel + "\":\\{\"href\":\"";
        String escaped = Matcher.quoteReplacement(Json.escaped(url));
        visit.editBody(body -> body.replaceAll("(" + link + ")[^\"]*", "$1" + escaped));
    }
}
