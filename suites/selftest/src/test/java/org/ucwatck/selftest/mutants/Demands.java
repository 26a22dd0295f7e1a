package org.ucwatck.selftest.mutants;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.selftest.mutants.Operator.Verb;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.selftest.mutants.Place.Owner;
import org.ucwatck.selftest.mutants.Place.Told;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Presence;

/**
 * Which requirement demands that something is there, by its name and with content: only there may it be dropped, renamed or
 * emptied, since the pages mark no property of an answer as required. No judge is asked.
 */
final class Demands {
    private static final String SHAPE = "event.page-shape";
    private static final Set<String> WITHOUT_REL = Set.of("root", "user");
    private static final Set<String> LEADS_ON = Set.of("next", "resume", "resync");

    private static final Pattern EVENTS = Pattern.compile("added|updated|deleted|started|completed");

    /**
     * Links that a rule about an answer demands. The link conversation of an invitation is none of them: the rule asks for one
     * event that brings it, whichever that is.
     */
    private static final Map<String, String> LINKS = Map.of(
            "application/events", "application.links",
            "user/applications", "discovery.applications-link",
            "root/user", "discovery.root-links",
            "root/xframe", "discovery.root-links",
            "conversation/phoneAudio", "conversation.phone-audio-link");

    private final RecordedAnswer answer;

    Demands(RecordedAnswer answer) {
        this.answer = answer;
    }

    /** Id of the rule; empty when none demands it. */
    Optional<String> of(Operator operator, Place place) {
        String rule =
                switch (place.noun()) {
                    case MEMBER -> member(place, operator.verb());
                    case LINK -> operator.verb() == Verb.EMPTY ? "body.href" : link(place);
                    case EVENT -> operator.verb() == Verb.DROP ? event(place) : SHAPE;
                    case HEADER -> header(place.name());
                    case STATUS -> "";
                };
        return Optional.of(rule).filter(it -> !it.isEmpty());
    }

    private boolean isXml() {
        return answer.format().filter(Format.XML::equals).isPresent();
    }

    private String member(Place place, Verb verb) {
        Owner owner = place.owner();
        return switch (owner.kind()) {
            case RESOURCE -> ofResource(place);
            case LINK -> ofLink(place);
            case PROPERTY -> place.name().equals("@name") ? "body.xml-schema" : "";
            case ERROR -> place.name().equals("code") ? "error.code-present" : "";
            case PARAMETER -> place.name().equals("name") ? "error.shape" : "";
            case PAGE -> Set.of("_links", "@href").contains(place.name()) ? SHAPE : "";
            case SENDER -> ofSender(place, verb);
            case EVENT -> ofEvent(place);
            default -> "";
        };
    }

    private String ofResource(Place place) {
        Owner owner = place.owner();
        boolean mayLackRel = owner.outermost() && (isXml() || WITHOUT_REL.contains(owner.rel()));
        boolean operation = Catalogue.load().events().isOperation(owner.told().rel());
        return switch (place.name()) {
            case "rel", "@rel" -> mayLackRel ? "" : "body.rel";
            case "_links", "@href" -> "body.self-link";
            case "operationId" -> operation ? "operation.id-in-events" : "";
            default -> "";
        };
    }

    private String ofLink(Place place) {
        boolean named = Set.of("link", "in").contains(place.owner().link())
                && place.owner().kind() == Kind.LINK
                && !place.owner().told().type().isEmpty()
                && !place.path().contains("_links");
        return switch (place.name()) {
            case "href", "@href" -> named ? SHAPE : "body.href";
            case "rel" -> named ? SHAPE : "";
            case "@rel" -> named ? "" : "body.xml-schema";
            default -> "";
        };
    }

    /** A block without events is no less a block. */
    private static String ofSender(Place place, Verb verb) {
        return switch (place.name()) {
            case "rel", "href", "@rel", "@href" -> SHAPE;
            case "events" -> verb == Verb.EMPTY ? "" : SHAPE;
            default -> "";
        };
    }

    private static String ofEvent(Place place) {
        boolean failed = place.owner().told().status().equals("Failure");
        return switch (place.name()) {
            case "type", "link", "@rel", "@href" -> SHAPE;
            case "status", "@status" -> isEnd(place) ? "operation.completed-event" : "";
            case "reason" -> failed ? "event.failure-reason" : "";
            default -> "";
        };
    }

    private static boolean isEnd(Place place) {
        return place.owner().told().type().equals("completed");
    }

    private String link(Place place) {
        Owner owner = place.owner();
        if (owner.kind() == Kind.PAGE) {
            boolean events = EVENTS.matcher(answer.exchange().response().body()).find();
            return LEADS_ON.contains(place.name()) || events && place.name().equals("self") ? SHAPE : "";
        }
        if (place.name().equals("self")) {
            return "body.self-link";
        }
        boolean whole = owner.outermost() && owner.told().equals(Told.NOTHING);
        return whole ? LINKS.getOrDefault(owner.rel() + "/" + place.name(), "") : "";
    }

    /** Of events, only the end of an operation has to come: others may be left out when they are soon overtaken. */
    private static String event(Place place) {
        boolean operation =
                Catalogue.load().events().isOperation(place.owner().told().rel());
        return operation && isEnd(place) ? "operation.completed-event" : "";
    }

    private String header(String name) {
        boolean ucwa = answer.format().isPresent() && !answer.isAutodiscovery();
        boolean located = answer.status() == 201
                && answer.operation()
                        .map(Operation::answer)
                        .map(Answer::location)
                        .filter(Presence.REQUIRED::equals)
                        .isPresent();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> ucwa && answer.status() < 400 ? "body.media-type" : "";
            case "location" -> located ? "http.location" : "";
            case "www-authenticate" -> answer.status() == 401 ? "http.challenge" : "";
            case "x-ms-ucwaversion" -> ucwa ? "http.version-header" : "";
            default -> "";
        };
    }
}
