package org.ucwatck.selftest.mutants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Operator.Verb;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EventTables;
import org.ucwatck.spec.pages.StateTable;

/**
 * Which changed answers are still legal, and by which page: no judge is asked, and whatever no row names is taken for an error.
 * Sorted out before judging.
 */
enum LegalResults {
    OPTIONS(
            "HTTP",
            "OPTIONS is none of the methods of UCWA, so that nothing is promised of its answer.",
            mutant -> mutant.changed().request().method().equals("OPTIONS")),
    UNKNOWN_MEMBER(
            "Versioning",
            "No page describes the member, and clients take what they do not know.",
            mutant -> LegalMembers.isUnknown(mutant)),
    FREE_TEXT(
            "ErrorsAndInformationalMessages",
            "Message and debugInfo are free, and new subcodes may come at any time.",
            mutant -> LegalMembers.isFreeInError(mutant)),
    PARAMETERS_AS_OBJECT(
            "ErrorsAndInformationalMessages",
            "Parameters are a property bag, so that an object is as legal as the list of the samples (A-28).",
            mutant -> LegalMembers.isBag(mutant)),
    VALUES_FIT(
            "ResourcesInUCWA",
            "Each value is legal for the other property, and no requirement says which one it has to be.",
            mutant -> LegalMembers.fits(mutant)),
    WORDED_TYPE(
            "policies_ref",
            "The words of the page speak of a value of that type, while its only sample shows a text (A-50).",
            mutant -> LegalMembers.isWorded(mutant)),
    REVISION(
            "Versioning",
            "The samples write a revision as text and as a number, and compare it as a number.",
            mutant -> isMember(mutant, Verb.RETYPE) && mutant.place().name().equals("revision") && isText(mutant)),
    ADDRESSES(
            "Hypermedia",
            "Addresses are the server's own: which of two links leads where shows only to those who follow them.",
            mutant -> mutant.operator() == Operator.SWAP_LINKS && !isTied(mutant.place()) && !isTied(other(mutant))),
    LINK_AGAIN(
            "PayloadFormat",
            "A list of links may name one twice, and XML has no other way to write a list.",
            mutant -> mutant.operator() == Operator.DUPLICATE_LINK && LegalMembers.isList(mutant)),
    EMBEDDED_AGAIN(
            "PayloadFormat",
            "XML repeats the element for each resource of a list that is embedded.",
            mutant -> mutant.operator() == Operator.DUPLICATE_MEMBER && LegalMembers.isEmbeddedList(mutant)),
    ORDER_OF_EVENTS(
            "EventsInUCWA",
            "Events keep their order, but which of two different resources changed first only the server knows.",
            mutant -> mutant.operator() == Operator.SWAP_EVENTS && !isSameTarget(mutant)),
    CHANGED_TWICE(
            "EventsInUCWA",
            "Changes of one resource are merged where possible, so that two may be told one after the other.",
            mutant -> isEvent(mutant, Verb.DUPLICATE, Verb.SWAP) && areUpdates(mutant) && !isStateSwapped(mutant)),
    TYPE_OF_EVENT(
            "EventChannelDetails",
            "Whether a resource was added, changed or deleted only the server knows.",
            mutant -> isEvent(mutant, Verb.RETYPE) && LegalEvents.isTypeOfResource(mutant)),
    TYPE_OF_UNLISTED_EVENT(
            "EventChannelDetails",
            "No table tells whether the target is an operation (B-90), so that any of the five types is legal.",
            mutant -> isEvent(mutant, Verb.RETYPE) && !isListed(mutant)),
    OTHER_NAME_OF_TARGET(
            "ResourcesInUCWA",
            "A resource may be called by its role or by its type (A-24), and this event shows none that would contradict.",
            mutant -> isEvent(mutant, Verb.RENAME) && LegalEvents.mayBeCalled(mutant)),
    NEW_NAME_OF_TARGET(
            "Versioning",
            "New link relations may come at any time, as a role of the resource that the event embeds (A-24).",
            mutant -> isMember(mutant, Verb.SWAP) && LegalEvents.isCalledByTitle(mutant)),
    LINK_LOST(
            "PayloadFormat",
            "Address and rel of a link are swapped in XML: the link is gone, which nothing demands, and one is new.",
            mutant -> isMember(mutant, Verb.SWAP) && LegalMembers.isLinkThatMayGo(mutant)),
    OTHER_HEADER(
            "HTTP",
            "The page names the headers that UCWA uses; no requirement speaks of this one or of its value here.",
            mutant -> mutant.place().noun() == Noun.HEADER && LegalHeaders.isFree(mutant)),
    INTERMEDIARY(
            "ErrorsAndInformationalMessages",
            "A failure that declares no UCWA body may come from any server in between.",
            mutant -> LegalHeaders.mayBeForeign(mutant) && mayHaveStatus(mutant)),
    DOCUMENTED_STATUS(
            "{page}",
            "The page lists the status for the operation, and nobody asked for another one.",
            mutant -> mutant.operator() == Operator.RETYPE_STATUS
                    && LegalStatus.isDocumented(mutant)
                    && mayHaveStatus(mutant));

    private final String page;
    private final String reason;
    private final Predicate<Mutant> applies;

    LegalResults(String page, String reason, Predicate<Mutant> applies) {
        this.page = page;
        this.reason = reason;
        this.applies = applies;
    }

    /** Why the changed answer is legal; empty for an error. */
    static Optional<LegalResults> of(Mutant mutant) {
        return List.of(values()).stream()
                .filter(row -> row.applies.test(mutant))
                .findFirst();
    }

    /** Page and reason. */
    String words(Mutant mutant) {
        String named = page.equals("{page}") ? mutant.changed().context().rel() + "_ref" : page;
        return named + ": " + reason;
    }

    private static boolean isMember(Mutant mutant, Verb verb) {
        return mutant.place().noun() == Noun.MEMBER && mutant.operator().verb() == verb;
    }

    private static boolean isText(Mutant mutant) {
        return LegalMembers.after(mutant)
                .filter(value -> value.isString() || value.isNumber())
                .isPresent();
    }

    private static Place other(Mutant mutant) {
        return mutant.places().other();
    }

    /** Whether the rel says where it leads: to the resource itself, or to the next page. */
    private static boolean isTied(Place link) {
        return Set.of("self", "next", "resume", "resync").contains(link.name());
    }

    private static boolean isEvent(Mutant mutant, Verb... verbs) {
        return mutant.place().noun() == Noun.EVENT
                && List.of(verbs).contains(mutant.operator().verb());
    }

    private static boolean isSameTarget(Mutant mutant) {
        return mutant.place()
                .owner()
                .told()
                .href()
                .equals(other(mutant).owner().told().href());
    }

    private static boolean areUpdates(Mutant mutant) {
        return mutant.place().name().equals("updated")
                && mutant.places().partner().map(Place::name).orElse("updated").equals("updated");
    }

    /** States of one resource have an order of their own. */
    private static boolean isStateSwapped(Mutant mutant) {
        return mutant.operator() == Operator.SWAP_EVENTS
                && StateTable.of(mutant.place().owner().told().rel()).isPresent();
    }

    private static boolean isListed(Mutant mutant) {
        EventTables tables = Catalogue.load().events();
        String rel = mutant.place().owner().told().rel();
        return tables.isOperation(rel) || tables.isResource(rel);
    }

    private static boolean mayHaveStatus(Mutant mutant) {
        return mutant.answer().run().allows(mutant.changed().id(), mutant.status());
    }
}
