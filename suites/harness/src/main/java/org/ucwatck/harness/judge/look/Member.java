package org.ucwatck.harness.judge.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Evidence;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.Sampled;
import org.ucwatck.spec.pages.ValueType;
import org.ucwatck.spec.schemas.Violation;
import org.ucwatck.spec.schemas.Violation.Found;

/**
 * The entry of a page at which a place of a resource stands.
 *
 * @param page rel of the page that has the entry
 * @param entry property, link or embedded resource
 * @param depth how many steps the place is below the entry; 0 for its whole value
 */
record Member(String page, Sampled entry, int depth) {

    /** The member of a resource; empty for a place that no page describes, or that is above all members. */
    static Optional<Member> at(String rel, String pointer) {
        Deque<String> path = new ArrayDeque<>(List.of(pointer.split("/")));
        path.poll();
        return page(rel).flatMap(page -> at(page, path));
    }

    /**
     * Whether the violation is about a kind that is inferred from too little to be demanded. Never an object as value of a
     * property, or a list in a list, and never what is no link or resource at all: those are said in words (PayloadFormat).
     */
    boolean isInferred(Violation violation) {
        Found found = violation.found();
        if (entry instanceof PropertyEntry property) {
            return isInferred(property, found);
        }
        boolean cardinality = depth == 0 && (found == Found.LIST || found == Found.OBJECT);
        return cardinality && !entry.isCertain();
    }

    private boolean isInferred(PropertyEntry property, Found found) {
        return switch (found) {
            case RIGHT_KIND -> property.type() == ValueType.DATE && property.evidence() == Evidence.TRAFFIC;
            case OBJECT -> false;
            case LIST -> depth == 0 && !property.isCertain();
            case VALUE -> depth == 0 ? !property.isCertain() : !property.isItemCertain();
        };
    }

    private static Optional<ResourcePage> page(String rel) {
        return Catalogue.load().resource(rel);
    }

    private static Optional<Member> at(ResourcePage page, Deque<String> path) {
        String first = path.isEmpty() ? "" : path.remove();
        return switch (first) {
            case "_links" -> path.isEmpty() ? Optional.empty() : link(page, path);
            case "_embedded" -> path.isEmpty() ? Optional.empty() : embedded(page, path);
            default -> page.property(first).map(property -> new Member(page.rel(), property, path.size()));
        };
    }

    private static Optional<Member> link(ResourcePage page, Deque<String> path) {
        return page.link(path.remove()).map(link -> new Member(page.rel(), link, path.size()));
    }

    private static Optional<Member> embedded(ResourcePage page, Deque<String> path) {
        return page.embedding(path.remove()).flatMap(entry -> {
            Member member = new Member(page.rel(), entry, path.size());
            if (entry.array()) {
                path.poll();
            }
            return path.isEmpty() ? Optional.of(member) : page(entry.target()).flatMap(target -> at(target, path));
        });
    }
}
