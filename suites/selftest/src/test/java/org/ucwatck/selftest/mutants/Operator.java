package org.ucwatck.selftest.mutants;

import java.util.Locale;

/** What is done mechanically to one place of a recorded answer; none knows what a judge looks at. */
enum Operator {
    DROP_MEMBER(Verb.DROP, Noun.MEMBER),
    RETYPE_MEMBER(Verb.RETYPE, Noun.MEMBER),
    RENAME_MEMBER(Verb.RENAME, Noun.MEMBER),
    EMPTY_MEMBER(Verb.EMPTY, Noun.MEMBER),
    DUPLICATE_MEMBER(Verb.DUPLICATE, Noun.MEMBER),
    SWAP_MEMBERS(Verb.SWAP, Noun.MEMBER),
    DROP_LINK(Verb.DROP, Noun.LINK),
    RETYPE_LINK(Verb.RETYPE, Noun.LINK),
    RENAME_LINK(Verb.RENAME, Noun.LINK),
    EMPTY_LINK(Verb.EMPTY, Noun.LINK),
    DUPLICATE_LINK(Verb.DUPLICATE, Noun.LINK),
    SWAP_LINKS(Verb.SWAP, Noun.LINK),
    DROP_EVENT(Verb.DROP, Noun.EVENT),
    RETYPE_EVENT(Verb.RETYPE, Noun.EVENT),
    RENAME_EVENT(Verb.RENAME, Noun.EVENT),
    EMPTY_EVENT(Verb.EMPTY, Noun.EVENT),
    DUPLICATE_EVENT(Verb.DUPLICATE, Noun.EVENT),
    SWAP_EVENTS(Verb.SWAP, Noun.EVENT),
    DROP_HEADER(Verb.DROP, Noun.HEADER),
    RETYPE_HEADER(Verb.RETYPE, Noun.HEADER),
    RENAME_HEADER(Verb.RENAME, Noun.HEADER),
    EMPTY_HEADER(Verb.EMPTY, Noun.HEADER),
    DUPLICATE_HEADER(Verb.DUPLICATE, Noun.HEADER),
    SWAP_HEADERS(Verb.SWAP, Noun.HEADER),
    RETYPE_STATUS(Verb.RETYPE, Noun.STATUS);

    /** What is changed: a named value of a body, a link, an event of a page, a header field, the HTTP status. */
    enum Noun {
        MEMBER,
        LINK,
        EVENT,
        HEADER,
        STATUS
    }

    /**
     * What is done to it: it goes, gets another kind of value, another name, no content, comes twice, or changes its value
     * with another of the same answer.
     */
    enum Verb {
        DROP,
        RETYPE,
        RENAME,
        EMPTY,
        DUPLICATE,
        SWAP
    }

    private final Verb verb;
    private final Noun noun;

    Operator(Verb verb, Noun noun) {
        this.verb = verb;
        this.noun = noun;
    }

    Verb verb() {
        return verb;
    }

    Noun noun() {
        return noun;
    }

    /** Whether it is drawn only where a requirement demands what it takes away, since pages mark nothing as required. */
    boolean needsDemand() {
        return verb == Verb.DROP || verb == Verb.RENAME || verb == Verb.EMPTY;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
