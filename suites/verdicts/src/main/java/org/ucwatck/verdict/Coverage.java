package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.rules.Element;

/**
 * How much of UCWA a run judged.
 *
 * @param operations of all that the pages describe
 * @param resources of all that the pages describe
 * @param requirements of all that this version of the suite knows
 * @param areas how much of each area
 */
public record Coverage(Part operations, Part resources, Requirements requirements, List<AreaExtent> areas) {
    public Coverage {
        areas = List.copyOf(areas);
    }

    /** How many of how many. */
    public record Part(int judged, int all) {}

    /**
     * How many requirements were judged.
     *
     * @param judged fulfilled or violated
     * @param applicable all but those that do not apply to the target and those that are planned
     * @param planned those that this version does not promise to judge, and did not
     */
    public record Requirements(int judged, int applicable, int planned, int all) {}

    /** In words, as terminal and reports have it. */
    public String words() {
        return "%d of %d operations and %d of %d resources of UCWA 2.0; %d of %d requirements%s"
                .formatted(
                        operations.judged(),
                        operations.all(),
                        resources.judged(),
                        resources.all(),
                        requirements.judged(),
                        requirements.applicable(),
                        requirements.planned() == 0
                                ? ""
                                : ", and " + requirements.planned() + " that this version does not judge yet");
    }

    /** Counts what the verdicts say. */
    static Coverage of(List<RequirementVerdict> requirements, boolean partial) {
        List<ResourcePage> pages = Catalogue.load().pages();
        Map<String, List<RequirementVerdict>> operations = requirements.stream()
                .filter(it -> isOperation(it.requirement().element()))
                .collect(
                        Collectors.groupingBy(it -> operationOf(it.requirement().element())));
        Map<String, List<RequirementVerdict>> resources = requirements.stream()
                .filter(it -> Catalogue.load()
                        .resource(Element.relOf(it.requirement().element()))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        it -> Element.relOf(it.requirement().element())));
        return new Coverage(
                new Part(whole(operations), operationsOf(pages)),
                new Part(whole(resources), pages.size()),
                new Requirements(
                        count(requirements, RequirementVerdict::isJudged),
                        count(requirements, RequirementVerdict::applies),
                        count(requirements, it -> it.state() == RuleState.PLANNED),
                        requirements.size()),
                AreaExtent.of(requirements, partial));
    }

    private static int operationsOf(List<ResourcePage> pages) {
        return pages.stream().mapToInt(page -> page.operations().size()).sum();
    }

    /** Those of which something was judged, and everything that applies and is not planned. */
    private static int whole(Map<String, List<RequirementVerdict>> parts) {
        return (int) parts.values().stream()
                .filter(part -> part.stream().anyMatch(RequirementVerdict::isJudged))
                .filter(part ->
                        part.stream().filter(RequirementVerdict::applies).allMatch(RequirementVerdict::isJudged))
                .count();
    }

    private static boolean isOperation(String element) {
        String[] parts = element.split("\\.", -1);
        return parts.length > 1
                && Catalogue.load()
                        .resource(parts[0])
                        .filter(page -> page.operation(parts[1]).isPresent())
                        .isPresent();
    }

    private static String operationOf(String element) {
        String[] parts = element.split("\\.", -1);
        return parts[0] + "." + parts[1];
    }

    private static int count(List<RequirementVerdict> requirements, Predicate<RequirementVerdict> which) {
        return (int) requirements.stream().filter(which).count();
    }
}
