package org.ucwatck.spec.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .map(element -> new Requirement(rule.id(), element.path(), because(rule, element)));
    }

    private @Nullable String because(Rule rule, Element element) {
        return element.planned() != null ? element.planned() : listed(rule, element);
    }

    private @Nullable String listed(Rule rule, Element element) {
        return planned.stream()
                .filter(row -> row.means(rule.id(), element.path()))
                .map(Planned::because)
                .findFirst()
                .orElse(null);
    }
}
