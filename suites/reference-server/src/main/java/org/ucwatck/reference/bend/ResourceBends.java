package org.ucwatck.reference.bend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/** Bends each resource, embedded ones and those of events too, before it is written. */
public final class ResourceBends implements UnaryOperator<Resource> {
    private static final String PHONE_INVITATION = "phoneAudioInvitation";
    private static final Map<Fault, UnaryOperator<Resource>> FAULTS = new EnumMap<>(Map.of(
            Fault.OPERATION_ID_CHANGED, of(PHONE_INVITATION, ResourceBends::changeOperationId),
            Fault.SELF_LINK_MISSING, of(PHONE_INVITATION, it -> it.withHref(null)),
            Fault.REL_MISSING, of(PHONE_INVITATION, Resource::withoutRel),
            Fault.SINGLE_LINK_AS_ARRAY, of(PHONE_INVITATION, it -> manyLinks(it, "conversation")),
            Fault.PROPERTY_OF_WRONG_TYPE, of(PHONE_INVITATION, it -> it.with("state", 7)),
            Fault.UNKNOWN_ENUMERATION_VALUE, of("phoneAudio", it -> it.with("state", "Humming")),
            Fault.DIRECTION_INCOMING, of(PHONE_INVITATION, it -> it.with("direction", "Incoming")),
            Fault.TO_NOT_ECHOED, of(PHONE_INVITATION, it -> it.with("to", "sip:somebody.else@contoso.example"))));
    private static final Map<Variant, UnaryOperator<Resource>> VARIANTS = new EnumMap<>(Map.of(
            Variant.UNKNOWN_EXTRAS, ResourceBends::addExtras,
            Variant.LINK_TITLES_REVISIONS, ResourceBends::adornLinks));

    private final List<UnaryOperator<Resource>> active;

    public ResourceBends(Bends bends) {
        List<UnaryOperator<Resource>> faults = FAULTS.entrySet().stream()
                .filter(each -> bends.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<UnaryOperator<Resource>> variants = VARIANTS.entrySet().stream()
                .filter(each -> bends.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        active = java.util.stream.Stream.concat(faults.stream(), variants.stream())
                .toList();
    }

    @Override
    public Resource apply(Resource resource) {
        Resource bent = resource;
        for (UnaryOperator<Resource> bend : active) {
            bent = bend.apply(bent);
        }
        return bent;
    }

    private static UnaryOperator<Resource> of(String rel, UnaryOperator<Resource> bend) {
        return resource -> resource.rel().equals(rel) ? bend.apply(resource) : resource;
    }

    private static Resource changeOperationId(Resource resource) {
        Object given = resource.properties().get("operationId");
        return given == null ? resource : resource.with("operationId", given + "x");
    }

    private static Resource manyLinks(Resource resource, String rel) {
        return resource.withLinks(resource.links().stream()
                .map(link -> link.rel().equals(rel) ? link.asMany() : link)
                .toList());
    }

    private static Resource addExtras(Resource resource) {
        String href = resource.href() == null ? "/extra" : resource.href() + "/extra";
        List<Link> links = java.util.stream.Stream.concat(
                        resource.links().stream(), java.util.stream.Stream.of(Link.to("x-extra", href)))
                .toList();
        return resource.withLinks(links).with("x-flavour", "vanilla").with("x-number", 42);
    }

    private static Resource adornLinks(Resource resource) {
        return resource.withLinks(resource.links().stream()
                .map(link -> link.title() == null ? link.withTitle("") : link)
                .map(link -> link.withRevision("2"))
                .toList());
    }
}
