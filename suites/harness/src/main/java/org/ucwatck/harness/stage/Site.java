package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Optional;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.rules.Requirement;

/**
 * Where a rule holds that ranges over elements: the check that gets it judges the rule there, and its id names it.
 *
 * @param element name of a resource, an operation or a parameter, such as {@code note.POST.message}
 */
public record Site(String element) {

    /** All elements of the rule but those that this version does not judge. */
    public static List<Site> of(String rule) {
        return Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.rule().equals(rule))
                .filter(requirement -> requirement.planned().isEmpty())
                .map(Requirement::element)
                .map(Site::new)
                .toList();
    }

    /** The rel of the page that the element stands on. */
    public String rel() {
        return Element.relOf(element);
    }

    public ResourcePage page() {
        return Catalogue.load().resource(rel()).orElseThrow();
    }

    /** The parameter that the element is; empty for a resource or an operation. */
    public Optional<Parameter> parameter() {
        String[] parts = element.split("\\.", -1);
        return parts.length < 3
                ? Optional.empty()
                : page().operation(parts[1]).flatMap(operation -> operation.bodyParameter(parts[2]));
    }

    /** Whether it is a parameter that the page lists in the query string, too. */
    public boolean isInQuery() {
        return parameter().stream()
                .flatMap(own -> page().operations().stream()
                        .flatMap(operation -> operation.query().stream())
                        .filter(other -> other.name().equals(own.name())))
                .findAny()
                .isPresent();
    }

    @Override
    public String toString() {
        return element;
    }
}
