package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Requirement;

/**
 * How much of an area a run judged.
 *
 * @param area its name
 * @param title what reports call it
 * @param extent whether all of it was judged
 * @param planned how many of its requirements this version does not promise to judge
 */
public record AreaExtent(String area, String title, Extent extent, int planned) {

    /** How much is judged. */
    public enum Extent {
        /** Everything that applies to the target; nothing of it is planned. */
        WHOLE,
        /** Some of it. */
        PART,
        /** Nothing. */
        NONE
    }

    /** One for each area, in the order of the catalogue; a partial run judges none of them whole. */
    static List<AreaExtent> of(List<RequirementVerdict> requirements, boolean partial) {
        Map<String, List<RequirementVerdict>> byArea =
                requirements.stream().collect(Collectors.groupingBy(it -> area(it.requirement())));
        Map<String, Long> planned = Catalogue.load().requirements().stream()
                .filter(it -> it.planned().isPresent())
                .collect(Collectors.groupingBy(AreaExtent::area, Collectors.counting()));
        return Catalogue.load().areas().stream()
                .map(area -> {
                    int open = planned.getOrDefault(area.name(), 0L).intValue();
                    Extent extent = extent(byArea.getOrDefault(area.name(), List.of()), partial || open > 0);
                    return new AreaExtent(area.name(), area.title(), extent, open);
                })
                .toList();
    }

    private static Extent extent(List<RequirementVerdict> requirements, boolean lacking) {
        if (requirements.stream().noneMatch(RequirementVerdict::isJudged)) {
            return Extent.NONE;
        }
        boolean whole =
                requirements.stream().filter(RequirementVerdict::applies).allMatch(RequirementVerdict::isJudged);
        return whole && !lacking ? Extent.WHOLE : Extent.PART;
    }

    private static String area(Requirement requirement) {
        return Catalogue.load().areaOf(requirement.element()).orElse("");
    }

    /** What a run judged of UCWA, in one sentence for each extent. */
    public static String words(List<AreaExtent> areas) {
        return Stream.of(
                        words(areas, Extent.WHOLE, "Judged whole: "),
                        words(areas, Extent.PART, "Judged in part: "),
                        words(areas, Extent.NONE, "Not judged by this version: "))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(List<AreaExtent> areas, Extent extent, String beginning) {
        List<String> titles = areas.stream()
                .filter(area -> area.extent() == extent)
                .map(area -> area.title()
                        + (extent == Extent.PART && area.planned() > 0 ? " (" + area.planned() + " planned)" : ""))
                .toList();
        return titles.isEmpty() ? "" : beginning + String.join(", ", titles) + ".";
    }
}
