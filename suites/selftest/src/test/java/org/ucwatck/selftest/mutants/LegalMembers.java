package org.ucwatck.selftest.mutants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Operator.Verb;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.Enumeration;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages leave open about members of bodies. */
final class LegalMembers {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> STRUCTURE = Set.of("rel", "_links", "_embedded", "@rel", "@href", "etag");
    private static final Set<String> OF_LINKS = Set.of("href", "rel", "title", "revision");
    private static final Set<String> OF_ERRORS =
            Set.of("code", "subcode", "message", "link", "parameters", "debugInfo", "name", "reason");
    private static final Set<String> OF_EVENTS =
            Set.of("link", "in", "type", "status", "reason", "_embedded", "sender", "_links", "rel", "href", "events");

    /** What a request says, and its answers and events say again (rules about echoes and operation ids). */
    private static final Set<String> SAID_AGAIN = Set.of("operationId", "to", "phoneNumber", "subject", "importance");

    private LegalMembers() {}

    /** What stands at the place now, in JSON; empty where nothing does, and in XML. */
    static Optional<JsonNode> after(Mutant mutant) {
        if (mutant.format().filter(Format.JSON::equals).isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = MAPPER.readTree(mutant.changed().response().body());
        return Optional.of(body.at(mutant.place().path())).filter(value -> !value.isMissingNode());
    }

    private static Optional<ResourcePage> page(Place place) {
        return Catalogue.load().resource(place.owner().rel());
    }

    private static boolean isMember(Mutant mutant) {
        return mutant.place().noun() == Noun.MEMBER;
    }

    /** Another kind of value for what no page describes, or an exchange of two such. */
    static boolean isUnknown(Mutant mutant) {
        boolean changes =
                Set.of(Verb.RETYPE, Verb.SWAP).contains(mutant.operator().verb());
        return isMember(mutant)
                && changes
                && isUnknown(mutant.place())
                && mutant.places().partner().map(LegalMembers::isUnknown).orElse(true);
    }

    private static boolean isUnknown(Place place) {
        String name = place.name().replaceFirst("^@", "");
        return switch (place.owner().kind()) {
            case RESOURCE ->
                !STRUCTURE.contains(place.name())
                        && page(place).flatMap(page -> page.property(name)).isEmpty();
            case LINK -> !OF_LINKS.contains(name);
            case ERROR, PARAMETER -> !OF_ERRORS.contains(name);
            case EVENT, PAGE, SENDER -> !OF_EVENTS.contains(name);
            case PROPERTY -> !name.equals("name");
            default -> false;
        };
    }

    static boolean isFreeInError(Mutant mutant) {
        Set<String> free = Set.of("message", "subcode");
        boolean texts = isMember(mutant)
                && mutant.operator().verb() == Verb.SWAP
                && mutant.place().owner().kind() == Kind.ERROR
                && free.contains(mutant.place().name())
                && free.contains(mutant.places().other().name());
        boolean reasons = isMember(mutant)
                && mutant.operator().verb() == Verb.SWAP
                && mutant.place().owner().kind() == Kind.PARAMETER;
        return texts || reasons;
    }

    static boolean isBag(Mutant mutant) {
        return isMember(mutant)
                && mutant.operator().verb() == Verb.RETYPE
                && mutant.place().owner().kind() == Kind.ERROR
                && mutant.place().name().equals("parameters")
                && after(mutant).filter(JsonNode::isObject).isPresent();
    }

    /** A boolean or a number where words speak of one, and a sample shows a text. */
    static boolean isWorded(Mutant mutant) {
        Optional<ValueType> worded = page(mutant.place())
                .flatMap(page -> page.property(mutant.place().name()))
                .flatMap(PropertyEntry::worded);
        return isMember(mutant)
                && mutant.operator().verb() == Verb.RETYPE
                && mutant.place().owner().kind() == Kind.RESOURCE
                && after(mutant)
                        .filter(value ->
                                worded.filter(type -> type == ValueType.BOOLEAN).isPresent()
                                        ? value.isBoolean()
                                        : worded.isPresent() && value.isIntegralNumber())
                        .isPresent();
    }

    static boolean fits(Mutant mutant) {
        if (!isMember(mutant) || mutant.operator().verb() != Verb.SWAP) {
            return false;
        }
        Place one = mutant.place();
        Place other = mutant.places().other();
        boolean resource = one.owner().kind() == Kind.RESOURCE && other.owner().kind() == Kind.RESOURCE;
        return resource && isOpen(one) && isOpen(other) && takes(one, other.value()) && takes(other, one.value());
    }

    /** Whether no requirement says which value it has. */
    private static boolean isOpen(Place place) {
        return !SAID_AGAIN.contains(place.name())
                && !(STRUCTURE.contains(place.name()) && !place.name().equals("etag"));
    }

    private static boolean takes(Place place, String raw) {
        if (raw.startsWith("{")) {
            return false;
        }
        Optional<PropertyEntry> entry = page(place).flatMap(page -> page.property(place.name()));
        boolean text = raw.startsWith("\"") || !raw.matches("true|false|-?\\d.*|\\[.*");
        if (entry.isEmpty()) {
            return !place.name().equals("etag") || text;
        }
        Optional<Enumeration> closed = entry.get().enumeration().flatMap(Catalogue.load()::enumeration);
        String value = raw.replaceAll("^\"|\"$", "");
        return switch (entry.get().type()) {
            case STRING ->
                (text || isXml(place))
                        && closed.map(it -> it.legalValues().contains(value)).orElse(true);
            case BOOLEAN -> raw.matches("(?i)true|false");
            case INTEGER, NUMBER -> raw.matches("-?\\d+");
            case DATE -> value.matches("/Date\\(\\d+\\)/|\\d{4}-\\d\\d-\\d\\dT.*");
            case DURATION -> value.startsWith("P");
            default ->
                items(raw).stream()
                        .allMatch(item -> closed.map(it -> it.legalValues().contains(item))
                                .orElse(raw.startsWith("[")));
        };
    }

    private static boolean isXml(Place place) {
        return place.path().matches("(/\\d+)+");
    }

    private static List<String> items(String raw) {
        return List.of(raw.replaceAll("[\\[\\]\"]", "").split(","));
    }

    static boolean isLinkThatMayGo(Mutant mutant) {
        Place place = mutant.place();
        Place other = mutant.places().other();
        Set<String> swapped = new TreeSet<>(List.of(place.name(), other.name()));
        boolean page = place.owner().rel().equals("events");
        Place link = new Place(
                Noun.LINK,
                place.path().replaceFirst("@.*", ""),
                place.owner().link(),
                place.owner().part(page ? Kind.PAGE : Kind.RESOURCE),
                "");
        return swapped.equals(Set.of("@href", "@rel"))
                && place.owner().kind() == Kind.LINK
                && !Set.of("link", "in").contains(place.owner().link())
                && new Demands(mutant.answer()).of(Operator.DROP_LINK, link).isEmpty();
    }

    /** A link that the page, or else XML, lets come more than once. */
    static boolean isList(Mutant mutant) {
        boolean json = mutant.format().filter(Format.JSON::equals).isPresent();
        Optional<LinkEntry> entry =
                page(mutant.place()).flatMap(page -> page.link(mutant.place().name()));
        boolean array = json
                ? mutant.place().value().startsWith("[")
                : entry.map(LinkEntry::array).orElse(true);
        return array && mutant.place().owner().kind() != Kind.PAGE;
    }

    /** What an event embeds is one resource; elsewhere what no page lists may be many. */
    static boolean isEmbeddedList(Mutant mutant) {
        boolean xml = mutant.format().filter(Format.XML::equals).isPresent();
        Optional<EmbeddedEntry> entry = page(mutant.place()).stream()
                .flatMap(page -> page.embedded().stream())
                .filter(embedded -> embedded.rel().equals(mutant.place().name()))
                .findFirst();
        return xml
                && mutant.place().owner().kind() == Kind.EMBEDDED
                && entry.map(EmbeddedEntry::array)
                        .orElse(mutant.place().owner().told().type().isEmpty());
    }
}
