package org.ucwatck.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs each rule that ranges over elements with each of them. */
final class Requirements {
    private final List<ResourcePage> pages;
    private final Map<String, ResourcePage> byRel;
    private final List<Planned> planned;

    private Requirements(List<ResourcePage> pages, List<Planned> planned) {
        this.pages = pages;
        this.byRel = pages.stream().collect(Collectors.toMap(ResourcePage::rel, Function.identity()));
        this.planned = planned;
    }

    static List<Requirement> of(List<Rule> rules, List<ResourcePage> pages, List<Planned> planned) {
        Requirements all = new Requirements(pages, planned);
        return rules.stream().flatMap(all::of).sorted().toList();
    }

    private Stream<Requirement> of(Rule rule) {
        return rule.each().stream()
                .flatMap(range -> range.elements(pages).stream())
                .map(element -> of(rule, element));
    }

    private Requirement of(Rule rule, Element element) {
        Optional<String> because = planned.stream()
                .filter(row -> row.means(rule.id(), element.path()))
                .map(Planned::because)
                .findFirst();
        Optional<String> optional = Optional.ofNullable(byRel.get(Element.relOf(element.path())))
                .flatMap(ResourcePage::optional)
                .or(rule::optional);
        return new Requirement(rule.id(), element.path(), because.orElse(null), optional.orElse(null));
    }
}
