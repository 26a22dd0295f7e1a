package org.ucwatck.reference.fault.site;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.pages.Operation;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.pages.Parameter;
import org.ucwatck.reference.pages.Value;

/** Where each operator can be: names of elements, such as {@code note.POST} or {@code note.POST.message}. */
public final class Sites {
    private static final List<Page> OWN = Pages.settableFrom("me");
    private static final List<Page> OF_PHONES = Pages.changersOf("phone");

    /** What a client sets: what its own page shows, and what capabilities change on a phone. */
    private static final List<Page> SET =
            Stream.concat(OWN.stream(), OF_PHONES.stream()).toList();

    /** What people leads to, of which a client reads one of each kind. */
    private static final List<String> OF_PEOPLE = List.of(
            "contactLocation",
            "contactNote",
            "contactPresence",
            "contactPrivacyRelationship",
            "contactSupportedModalities",
            "defaultGroup",
            "group",
            "groupContacts",
            "myContacts",
            "myGroupMemberships",
            "myGroups",
            "myPrivacyRelationships",
            "pinnedGroup");

    /** What a client reads on the way over the links of an application and of a conversation, but for those two. */
    private static final List<String> READ = Stream.concat(
                    OF_PEOPLE.stream(),
                    Stream.of(
                            "communication",
                            "location",
                            "me",
                            "mediaPolicies",
                            "messaging",
                            "myContactsAndGroupsSubscription",
                            "note",
                            "people",
                            "phone",
                            "phones",
                            "policies",
                            "presence",
                            "presenceSubscriptionMemberships",
                            "presenceSubscriptions",
                            "subscribedContacts"))
            .sorted()
            .toList();

    /** What embeds nothing in an application that subscribes to nobody. */
    private static final List<String> EMPTY = List.of("presenceSubscriptionMemberships", "presenceSubscriptions");

    /** What makes, changes and ends subscriptions. */
    private static final List<String> SUBSCRIBING = List.of(
            "addToPresenceSubscription.POST",
            "memberships.POST",
            "presenceSubscription.DELETE",
            "presenceSubscription.POST",
            "presenceSubscriptionMembership.DELETE",
            "presenceSubscriptionMemberships.POST",
            "presenceSubscriptions.POST",
            "startOrRefreshSubscriptionToContactsAndGroups.POST",
            "stopSubscriptionToContactsAndGroups.POST");

    /** That, and the two resources of a conversation without which nobody goes on. */
    private static final List<String> SHOWN = Stream.concat(READ.stream(), Stream.of("conversation", "phoneAudio"))
            .toList();

    /** What makes a user available, with members that stand for themselves. */
    private static final Page AVAILABLE = Pages.of("makeMeAvailable");

    private static final Page REGISTRATION = Pages.of("applications");

    /** What calls somebody. */
    private static final Page CALLED = Pages.of("addPhoneAudio");

    private static final String CALL = "addPhoneAudio.POST";

    /** No culture is as long as it may be. */
    private static final String SHORT = "applications.POST.culture";

    /** What an application shows or leads to, and what me leads to. */
    private static final List<String> OF_APPLICATION =
            READ.stream().filter(rel -> !rel.equals("messaging")).toList();

    /** The one operation that no page of a resource describes (AuthenticationInUCWA). */
    private static final String TOKEN = "token.POST";

    private Sites() {}

    /** The sites of an operator, sorted. */
    public static List<String> of(Operator operator) {
        Stream<String> sites =
                switch (operator) {
                    case LIMIT_RAISED -> Stream.concat(parameters(SET, Sites::isLimited), limited());
                    case REFUSED_BUT_KEPT -> parameters(SET, Sites::isLimited);
                    case LIMIT_LOWERED ->
                        Stream.concat(parameters(OWN, Sites::isLimited), limited())
                                .filter(site -> !site.equals(SHORT));
                    case VALUE_REFUSED, UNKNOWN_VALUE_TAKEN -> closed();
                    case MEMBER_ALONE_REFUSED -> parameters(List.of(AVAILABLE), it -> true);
                    case LIST_TAKEN, OBJECT_TAKEN ->
                        Stream.concat(
                                parameters(SET, it -> !it.value().many()), parameters(List.of(CALLED), it -> true));
                    case QUERY_IGNORED -> queried();
                    case NOT_KEPT -> parameters(SET, it -> true);
                    case TEXT_NARROWED -> parameters(OWN, it -> !isClosed(it));
                    default -> ofRequests(operator);
                };
        return sites.sorted().toList();
    }

    /** Where an operation as a whole is carried out wrongly. */
    private static Stream<String> ofRequests(Operator operator) {
        return switch (operator) {
            case UNKNOWN_MEMBER_REFUSED, PRECISE_TYPE_REFUSED -> Stream.concat(operations(it -> true), Stream.of(CALL));
            case MALFORMED_TAKEN, MALFORMED_XML_TAKEN, STATUS_202 -> operations(it -> true);
            case NOT_CLEARED -> operations(Sites::isText);
            case NOT_ANNOUNCED -> OWN.stream().map(Page::rel);
            case TOKEN_NOT_ASKED, MALFORMED_TOKEN_TAKEN, EXPIRED_TOKEN_TAKEN, FOREIGN_TOKEN_TAKEN -> opened();
            case SCOPE_NOT_ASKED -> Stream.concat(guarded(), OF_PEOPLE.stream().map(rel -> rel + ".GET"));
            case ANSWERS_500 -> Stream.concat(Stream.of(TOKEN), everyOperation());
            default -> ofAnswers(operator);
        };
    }

    /** Where answers are wrong: what is read, or whatever is asked. */
    private static Stream<String> ofAnswers(Operator operator) {
        return switch (operator) {
            case LINK_DEAD,
                    ACCEPT_IGNORED,
                    DECLARED_AS_TEXT,
                    BODY_CUT,
                    VERSION_LOST,
                    HEADER_TWICE,
                    CHALLENGE_LOST,
                    ERROR_WITHOUT_CODE,
                    CODE_OF_ANOTHER,
                    PARAMETERS_ELSEWHERE,
                    SUBCODE_ELSEWHERE,
                    ERROR_LINK_ODD -> READ.stream().map(rel -> rel + ".GET");
            case SELF_OF_ANOTHER -> OF_APPLICATION.stream().map(rel -> rel + ".GET");
            default -> ofResources(operator);
        };
    }

    /** Where what is shown is wrong. */
    private static Stream<String> ofResources(Operator operator) {
        return switch (operator) {
            case METHOD_TAKEN, HREF_MALFORMED, MORE_IN_XML, MEMBER_TWICE, FOREIGN_ELEMENT, PROPERTY_UNNAMED ->
                SHOWN.stream();
            // A check tells no more findings than so many, and these break at every one of them.
            case SELF_LEFT_OUT, REL_LEFT_OUT, LINK_NOW_AND_THEN_MANY ->
                SHOWN.stream().filter(rel -> !OF_PEOPLE.contains(rel));
            case EMBEDDED_AS_TEXT ->
                Stream.concat(SHOWN.stream(), Stream.of("application"))
                        .filter(rel -> !EMPTY.contains(rel)
                                && !Pages.of(rel).embedded().isEmpty());
            case SHOWN_AS_OBJECT -> shown(it -> it.value().type() != Value.Type.DATE);
            case UNKNOWN_VALUE_SHOWN -> shown(it -> it.value().enumeration().isPresent());
            case DATE_IN_WORDS -> shown(it -> it.value().type() == Value.Type.DATE);
            default -> throw new IllegalArgumentException(operator.id());
        };
    }

    /** Every operator at every site, in the order of the operators. */
    public static List<Fault> faults() {
        return Stream.of(Operator.values())
                .filter(operator -> !operator.rule().isEmpty())
                .flatMap(operator -> of(operator).stream().map(site -> (Fault) new SiteFault(operator, site)))
                .toList();
    }

    /** The operations of all pages, whether a server carries them or not. */
    private static Stream<String> everyOperation() {
        return Pages.all().stream()
                .flatMap(page -> page.operations().stream().map(each -> page.rel() + "." + each.method()))
                .distinct();
    }

    /** What is set, the one picture, the call and subscriptions: each with checks of its own of who may. */
    private static Stream<String> guarded() {
        return Stream.of(operations(it -> true), Stream.of("photo.GET", CALL), SUBSCRIBING.stream())
                .flatMap(Function.identity());
    }

    /** Whatever a token opens. */
    private static Stream<String> opened() {
        return Stream.of(guarded(), SHOWN.stream().map(rel -> rel + ".GET"), Stream.of("batch.POST"))
                .flatMap(Function.identity());
    }

    /** What has a greatest length where an application or a call begins. */
    private static Stream<String> limited() {
        return Stream.concat(
                parameters(List.of(REGISTRATION, CALLED), Sites::isLimited), Stream.of("startPhoneAudio.POST.subject"));
    }

    private static Stream<String> closed() {
        return Stream.concat(
                parameters(SET, Sites::isClosed),
                Stream.concat(
                        parameters(List.of(AVAILABLE), Sites::isClosed), Stream.of("startPhoneAudio.POST.importance")));
    }

    /** Properties of what is read. */
    private static Stream<String> shown(Predicate<Page.Property> where) {
        return SHOWN.stream()
                .flatMap(rel ->
                        Pages.of(rel).properties().stream().filter(where).map(property -> rel + "." + property.name()));
    }

    private static Stream<String> operations(Predicate<Operation> where) {
        return SET.stream()
                .filter(page -> page.operation("POST").filter(where).isPresent())
                .map(page -> page.rel() + ".POST");
    }

    private static Stream<String> parameters(List<Page> pages, Predicate<Parameter> where) {
        return pages.stream().flatMap(page -> body(page).filter(where).map(it -> page.rel() + ".POST." + it.name()));
    }

    /** Parameters that may stand in the query, too. */
    private static Stream<String> queried() {
        return SET.stream().flatMap(page -> page.operation("POST").map(Operation::parameters).orElse(List.of()).stream()
                .filter(it -> it.place() == Parameter.Place.QUERY)
                .map(it -> page.rel() + ".POST." + it.name()));
    }

    private static Stream<Parameter> body(Page page) {
        return OWN.contains(page)
                ? page.settable().stream()
                : page.operation("POST").orElseThrow().parameters().stream()
                        .filter(it -> it.place() == Parameter.Place.BODY);
    }

    private static boolean isClosed(Parameter parameter) {
        return parameter.value().enumeration().isPresent();
    }

    private static boolean isLimited(Parameter parameter) {
        return parameter.value().most().isPresent();
    }

    private static boolean isText(Operation operation) {
        return operation.parameters().stream().noneMatch(Sites::isClosed)
                && operation.parameters().stream().anyMatch(it -> it.value().type() == Value.Type.TEXT);
    }
}
