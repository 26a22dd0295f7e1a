package org.ucwatck.spec.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.ResourcePage;

/** Pairs each rule that ranges over elements with each of them. */
public final class Requirements {
    private final List<ResourcePage> pages;
    private final List<Planned> planned;

    private Requirements(List<ResourcePage> pages, List<Planned> planned) {
        this.pages = pages;
        this.planned = planned;
    }

    public static List<Requirement> of(List<Rule> rules, List<ResourcePage> pages, List<Planned> planned) {
        Requirements all = new Requirements(pages, planned);
        return rules.stream().flatMap(all::of).sorted().toList();
    }

    private Stream<Requirement> of(Rule rule) {
        return rule.each().stream()
                .flatMap(range -> range.elements(pages).stream())
                .map(element -> of(rule, element));
    }

    private Requirement of(Rule rule, Element element) {
        Optional<Planned> row = planned.stream()
                .filter(each -> each.means(rule.id(), element.path()))
                .findFirst();
        String because = row.map(Planned::because).orElse(null);
        if (element.planned() != null) {
            return new Requirement(rule.id(), element.path(), element.planned(), null);
        }
        return row.filter(Planned::isOptional).isPresent()
                ? new Requirement(rule.id(), element.path(), null, because)
                : new Requirement(rule.id(), element.path(), because, null);
    }
}
