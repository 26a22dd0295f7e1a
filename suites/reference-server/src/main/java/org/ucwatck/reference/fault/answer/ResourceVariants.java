package org.ucwatck.reference.fault.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Embedded;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/** The legal ways in which resources may look otherwise. */
final class ResourceVariants {
    private static final Set<String> NEEDED =
            Set.of("root", "user", "application", "me", "communication", "conversation", "messaging", "phoneAudio");
    private static final Set<String> OPTIONAL = Set.of(
            "photo",
            "phones",
            "policies",
            "localParticipant",
            "missedItems",
            "mediaPolicies",
            "people",
            "onlineMeetings",
            "acceptedByParticipant");
    private static final Map<Variant, UnaryOperator<Resource>> VARIANTS = new EnumMap<>(Variant.class);

    static {
        VARIANTS.put(Variant.LINKS_FOR_EMBEDDED, of("application", ResourceVariants::linkInstead));
        VARIANTS.put(Variant.NEXT_ON_APPLICATION, of("application", ResourceVariants::withNext));
        VARIANTS.put(Variant.REL_IN_DISCOVERY, Resource::withRel);
        VARIANTS.put(Variant.VALUES_OF_SAMPLES, of("communication", it -> it.with("conversationHistory", "None")
                .with("lisQueryResult", "Succeeded")));
        VARIANTS.put(Variant.POLICIES_AS_WORDED, PolicyForms::worded);
        VARIANTS.put(Variant.OPTIONAL_MISSING, ResourceVariants::withoutOptional);
        VARIANTS.put(
                Variant.ROOT_SELF_ELSEWHERE, of("root", it -> it.withHref("http://discover.contoso.example/root")));
        VARIANTS.put(Variant.INVITATION_WITHOUT_TO, of("phoneAudioInvitation", it -> it.without("to")));
        VARIANTS.put(Variant.NUMBER_SEPARATORS, of("phoneAudioInvitation", ResourceVariants::separated));
        VARIANTS.put(Variant.NO_HOLD, of("phoneAudio", it -> it.withoutLink("holdPhoneAudio")));
        VARIANTS.put(Variant.UNKNOWN_EXTRAS, ResourceVariants::addExtras);
        VARIANTS.put(
                Variant.NESTED_EXTRAS,
                it -> it.with("x-nested", Map.of("href", "no link", "_links", Map.of("x", 7), "created", "never")));
        VARIANTS.put(Variant.DATA_URIS_IN_BASE64, of("phoneAudio", ResourceVariants::withNote));
        VARIANTS.put(Variant.UNKNOWN_EMBEDDED, ResourceVariants::embedMore);
        VARIANTS.put(Variant.LINK_TITLES_REVISIONS, ResourceVariants::adornLinks);
        VARIANTS.put(Variant.EMPTY_TITLES, ResourceVariants::emptyTitles);
        VARIANTS.put(Variant.LINK_ORDER, it -> it.withLinks(reversed(it.links())));
        VARIANTS.put(Variant.KEY_ORDER, ResourceVariants::reverseProperties);
    }

    private final Deviations deviations;

    ResourceVariants(Deviations deviations) {
        this.deviations = deviations;
    }

    List<UnaryOperator<Resource>> active() {
        return VARIANTS.entrySet().stream()
                .filter(each -> deviations.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static UnaryOperator<Resource> of(String rel, UnaryOperator<Resource> mutator) {
        return resource -> resource.rel().equals(rel) ? mutator.apply(resource) : resource;
    }

    private static Resource linkInstead(Resource application) {
        Stream<Link> instead = application.embedded().stream()
                .flatMap(each -> each.resources().stream())
                .map(each -> Link.to(each.rel(), String.valueOf(each.href())));
        return application
                .withLinks(Stream.concat(application.links().stream(), instead).toList())
                .withEmbedded(List.of());
    }

    private static Resource withNext(Resource application) {
        Stream<Link> next = application.links().stream()
                .filter(each -> each.rel().equals("events"))
                .map(each -> Link.to("next", each.href()));
        return application.withLinks(
                Stream.concat(application.links().stream(), next).toList());
    }

    private static Resource withoutOptional(Resource resource) {
        if (!NEEDED.contains(resource.rel()) && !resource.rel().endsWith("Invitation")) {
            return resource;
        }
        return resource.withLinks(resource.links().stream()
                        .filter(each -> !OPTIONAL.contains(each.rel()))
                        .toList())
                .withEmbedded(resource.embedded().stream()
                        .filter(each -> !OPTIONAL.contains(each.rel()))
                        .toList());
    }

    private static Resource separated(Resource resource) {
        return resource.properties().get("phoneNumber") instanceof String number
                ? resource.with("phoneNumber", number.replaceFirst("(\\d)(\\d{3})(\\d{3})(\\d{4})$", "$1 ($2) $3-$4"))
                : resource;
    }

    private static Resource withNote(Resource resource) {
        Link note = Link.to("x-note", "data:text/plain;charset=utf-8;base64,SGkgVG9zaCE/Pw==");
        return resource.withLinks(
                Stream.concat(resource.links().stream(), Stream.of(note)).toList());
    }

    private static Resource addExtras(Resource resource) {
        String href = resource.href() == null ? "/extra" : resource.href() + "/extra";
        List<Link> links = Stream.concat(resource.links().stream(), Stream.of(Link.to("x-extra", href)))
                .toList();
        return resource.withLinks(links).with("x-flavour", "vanilla").with("x-number", 42);
    }

    private static Resource embedMore(Resource resource) {
        Resource extra = Resource.at("x-extra", resource.href() == null ? "/extra" : resource.href() + "/extra")
                .property("x-flavour", "vanilla")
                .build();
        Embedded more = new Embedded("x-extra", List.of(extra), false);
        return resource.withEmbedded(
                Stream.concat(resource.embedded().stream(), Stream.of(more)).toList());
    }

    private static Resource adornLinks(Resource resource) {
        return resource.withLinks(resource.links().stream()
                .map(link -> link.title() == null ? link.withTitle("A " + link.rel()) : link)
                .map(link -> link.withRevision("2"))
                .toList());
    }

    private static Resource emptyTitles(Resource resource) {
        return resource.withLinks(
                resource.links().stream().map(link -> link.withTitle("")).toList());
    }

    private static Resource reverseProperties(Resource resource) {
        Map<String, Object> properties = new LinkedHashMap<>();
        reversed(List.copyOf(resource.properties().entrySet()))
                .forEach(each -> properties.put(each.getKey(), each.getValue()));
        return resource.withProperties(properties);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
