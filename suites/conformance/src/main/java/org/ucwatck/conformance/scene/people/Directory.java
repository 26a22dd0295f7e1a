package org.ucwatck.conformance.scene.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.conformance.scene.query.RequiredQuery;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import tools.jackson.databind.JsonNode;

/** What the user can search for others. */
public final class Directory {
    private static final String SEARCH = "search";
    private static final int MOST = 100;

    private final CheckContext context;
    private final String url;
    private final boolean versionTwo;

    private Directory(CheckContext context, String url, boolean versionTwo) {
        this.context = context;
        this.url = url;
        this.versionTwo = versionTwo;
    }

    /** What a search answered. */
    public record Found(Exchange answer, Resource body) {
        public List<Resource> contacts() {
            return body.embedded("contact");
        }

        /** Contacts or distribution groups, which a search finds, too, whichever are more: the limit may be one for each. */
        public int count() {
            return Math.max(
                    contacts().size(), body.embedded("distributionGroup").size());
        }

        public boolean saysMore() {
            return body.text("moreResultsAvailable")
                    .map(text -> text.equalsIgnoreCase("true"))
                    .orElse(false);
        }

        /** Whether somebody with this address is among them. */
        public boolean has(String uri) {
            return contacts().stream().anyMatch(each -> isOf(each, uri));
        }

        /** The first contact with this address. */
        public Optional<Resource> contact(String uri) {
            return contacts().stream().filter(each -> isOf(each, uri)).findFirst();
        }

        private static boolean isOf(Resource contact, String uri) {
            return contact.text("uri").filter(uri::equalsIgnoreCase).isPresent();
        }
    }

    /** Throws NotOffered where people shows no link to search. */
    public static Directory of(CheckContext context) {
        Resource people = Ways.shown(context, "people");
        String url = people.link(SEARCH)
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new NotOffered("people shows no link search"));
        return new Directory(context, url, Revision.of(people, SEARCH) > 1);
    }

    /** Throws NotOffered where the link shows a revision of 2, whose page lets query be left out. */
    public void requireVersionOne() {
        if (versionTwo) {
            throw new NotOffered("search is of version two, in which query is optional");
        }
    }

    /** GET search without any parameter. */
    public Exchange askNothing() {
        return send(url);
    }

    public Exchange ask(String query) {
        return send(RequiredQuery.with(url, "query", query));
    }

    public Exchange ask(String query, String limit) {
        return send(RequiredQuery.with(RequiredQuery.with(url, "query", query), "limit", limit));
    }

    private Exchange send(String asked) {
        return context.send(context.session().get(asked).about(SEARCH));
    }

    /** As many as a search may bring; throws ArrangementFailed when it is not answered 200. */
    public Found find(String query) {
        return find(query, MOST);
    }

    public Found find(String query, int limit) {
        Exchange answer = ask(query, String.valueOf(limit));
        if (answer.status() != 200) {
            throw new ArrangementFailed("a search was not answered 200", answer);
        }
        return new Found(answer, read(answer));
    }

    /** The body of a search that was answered 200; throws ArrangementFailed where there is none. */
    public static Resource read(Exchange answer) {
        return UcwaSession.read(answer, SEARCH);
    }

    /** The mail addresses that a contact shows. */
    public static List<String> mails(Resource contact) {
        JsonNode mails = contact.json().path("emailAddresses");
        return mails.isArray()
                ? mails.values().stream()
                        .map(JsonNode::asString)
                        .filter(mail -> !mail.isBlank())
                        .toList()
                : List.of();
    }

    /** The reachable contact of the target file, found by her address; throws NotOffered where the directory does not list her. */
    public Resource reachable() {
        String uri = context.target().contact("reachable");
        Found found = find(uri.replaceFirst("(?i)^sip:", "").toLowerCase(Locale.ROOT));
        return found.contact(uri)
                .orElseThrow(
                        () -> new NotOffered("a search for the address of the reachable contact finds nobody of it"));
    }
}
