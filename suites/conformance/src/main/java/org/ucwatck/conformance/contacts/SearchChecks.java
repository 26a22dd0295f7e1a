package org.ucwatck.conformance.contacts;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.people.Directory;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The search for others (page search_ref). */
@ConformanceChecks(needs = "contacts")
record SearchChecks(Format format) {
    private static final String GET = "search.GET";
    private static final String QUERY = "search.query-required";
    private static final String LENGTH = "search.query-length";
    private static final String CHARACTERS = "search.special-characters";
    private static final String LIMIT = "search.limit";
    private static final String OUTSIDE = "search.limit-outside";
    private static final String MORE = "search.more-results";
    private static final String NOBODY = "search.finds-nobody";
    private static final String NAME = "search.by-name";
    private static final String MAIL = "search.by-mail";
    private static final int LONGEST = 256;
    private static final int MOST = 100;

    /** What URLs, XML, JSON and directories treat in a way of their own. */
    private static final List<String> TEXTS = List.of(
            "a b",
            "a+b",
            "50%",
            "a&b=c",
            "\u00fcber",
            "\u65e5\u672c",
            "\uD83D\uDE00",
            "<b>",
            "\"q\"",
            "o'neil",
            "*",
            "(cn=*)",
            "a\\b",
            "a/b?c#d");

    @Test
    @Check(rule = QUERY, operation = GET)
    void searchWithoutQueryIsRefused(CheckContext context) {
        Directory directory = Directory.of(context);
        directory.requireVersionOne();
        Exchange answer = directory.askNothing();

        context.judge(QUERY, answer).of("no query").status(400);
    }

    @Test
    @Check(rule = LENGTH, operation = GET)
    void longestQueryIsTakenAndNoLonger(CheckContext context) {
        Directory directory = Directory.of(context);
        Exchange taken = directory.ask("a".repeat(LONGEST));
        Exchange refused = directory.ask("a".repeat(LONGEST + 1));

        context.judge(LENGTH, taken).of("a query of " + LONGEST + " characters").status(200);
        context.judge(LENGTH, refused)
                .of("a query of " + (LONGEST + 1) + " characters")
                .status(400);
    }

    @Test
    @Check(rule = CHARACTERS, operation = GET)
    void anyTextIsLookedFor(CheckContext context) {
        Directory directory = Directory.of(context);
        for (String text : TEXTS) {
            Exchange answer = directory.ask(text, "1");
            context.judge(CHARACTERS, answer).of("the query '" + text + "'").status(200, 400);
        }
    }

    @Test
    @Check(rule = OUTSIDE, operation = GET)
    void limitOutsideItsRangeIsRefused(CheckContext context) {
        Directory directory = Directory.of(context);
        for (String limit : List.of("0", "101", "-1", "many")) {
            Exchange answer = directory.ask("a", limit);
            context.judge(OUTSIDE, answer).of("a limit of " + limit).status(400);
        }
    }

    @Test
    @Check(
            rule = LIMIT,
            operation = GET,
            also = {MORE, NOBODY})
    void noMoreComeThanTheLimit(CheckContext context) {
        Directory directory = Directory.of(context);
        Optional<Directory.Found> many = Optional.empty();
        for (String query : queries(context)) {
            many = judged(context, directory, query, MOST).filter(found -> found.count() > 1);
            if (many.isPresent()) {
                cut(context, directory, query, many.get().count());
                break;
            }
        }
        nobody(context, directory);
        if (many.isEmpty()) {
            context.choice("search", "finds nobody whom common letters name", context.last());
        }
    }

    private static void cut(CheckContext context, Directory directory, String query, int all) {
        judged(context, directory, query, 1).ifPresent(one -> context.judge(MORE, one.answer())
                .of("a search for '" + query + "' that finds " + all + ", with a limit of 1")
                .that(one.saysMore(), "moreResultsAvailable true", words(one)));
    }

    /** Letters and the domain, by which a directory finds several people. */
    private static List<String> queries(CheckContext context) {
        String domain = context.config().caller().uri().replaceFirst(".*@", "");
        return List.of(domain, "e", "a", "o");
    }

    /** What came; empty where the search was refused. */
    private static Optional<Directory.Found> judged(
            CheckContext context, Directory directory, String query, int limit) {
        Exchange answer = directory.ask(query, String.valueOf(limit));
        context.judge(LIMIT, answer).of("a limit of " + limit).status(200);
        if (answer.status() != 200) {
            return Optional.empty();
        }
        Directory.Found found = new Directory.Found(answer, Directory.read(answer));
        context.judge(LIMIT, answer)
                .of("a limit of " + limit)
                .that(found.count() <= limit, "no more than " + limit, found.count() + " contacts or groups");
        return Optional.of(found);
    }

    private static void nobody(CheckContext context, Directory directory) {
        String query = "zq" + context.freshId();
        Exchange answer = directory.ask(query);
        context.judge(NOBODY, answer).of("a search for what nobody is called").status(200);
        if (answer.status() == 200) {
            Directory.Found found = new Directory.Found(answer, Directory.read(answer));
            context.judge(MORE, answer)
                    .of("a search that finds nobody")
                    .that(found.count() > 0 || !found.saysMore(), "moreResultsAvailable false", words(found));
        }
    }

    private static String words(Directory.Found found) {
        return "moreResultsAvailable "
                + found.body().text("moreResultsAvailable").orElse("left out");
    }

    @Test
    @Check(rule = NAME, operation = GET, also = MAIL, needs = "contact.reachable")
    void whoIsFoundByAddressIsFoundByNameAndMail(CheckContext context) {
        Directory directory = Directory.of(context);
        Resource contact = directory.reachable();
        String uri = contact.text("uri").orElse("");
        contact.text("name").filter(name -> !name.isBlank()).ifPresent(name -> finds(context, NAME, name, uri));
        Directory.mails(contact).stream().limit(1).forEach(mail -> finds(context, MAIL, mail, uri));
        if (contact.text("name").isEmpty() && Directory.mails(contact).isEmpty()) {
            throw new NotOffered("the reachable contact shows neither a name nor a mail address");
        }
    }

    private static void finds(CheckContext context, String rule, String query, String uri) {
        Directory.Found found = Directory.of(context).find(query);
        context.judge(rule, found.answer())
                .of("a search for '" + query + "'")
                .that(
                        found.has(uri) || found.saysMore(),
                        "the contact " + uri + " among what is found",
                        found.count() + " others");
    }
}
