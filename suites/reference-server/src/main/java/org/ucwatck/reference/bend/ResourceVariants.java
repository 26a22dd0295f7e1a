package org.ucwatck.reference.bend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/** The legal ways in which resources may look otherwise. */
final class ResourceVariants {
    private static final Map<Variant, UnaryOperator<Resource>> VARIANTS = new EnumMap<>(Map.of(
            Variant.UNKNOWN_EXTRAS, ResourceVariants::addExtras,
            Variant.LINK_TITLES_REVISIONS, ResourceVariants::adornLinks));

    private final Bends bends;

    ResourceVariants(Bends bends) {
        this.bends = bends;
    }

    List<UnaryOperator<Resource>> active() {
        return VARIANTS.entrySet().stream()
                .filter(each -> bends.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Resource addExtras(Resource resource) {
        String href = resource.href() == null ? "/extra" : resource.href() + "/extra";
        List<Link> links = Stream.concat(resource.links().stream(), Stream.of(Link.to("x-extra", href)))
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
