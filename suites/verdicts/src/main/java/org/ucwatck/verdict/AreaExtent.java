package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Area;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.Element;

/**
 * How much of an area a run judged.
 *
 * @param area its name
 * @param title what reports call it
 * @param extent whether all of it was judged
 * @param planned how many of its requirements this version does not judge
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
        Map<String, List<RequirementVerdict>> byArea = requirements.stream()
                .flatMap(it -> Catalogue.load()
                        .page(Element.relOf(it.requirement().element()))
                        .map(page -> Map.entry(page.area(), it))
                        .stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return Catalogue.load().areas().stream()
                .map(area -> of(area, byArea.getOrDefault(area.name(), List.of()), partial))
                .toList();
    }

    private static AreaExtent of(Area area, List<RequirementVerdict> requirements, boolean partial) {
        int planned = (int) requirements.stream()
                .filter(it -> it.requirement().planned().isPresent())
                .count();
        boolean judged = requirements.stream().anyMatch(RequirementVerdict::isJudged);
        boolean whole = !partial
                && planned == 0
                && requirements.stream().filter(RequirementVerdict::applies).allMatch(RequirementVerdict::isJudged);
        Extent extent = judged ? whole ? Extent.WHOLE : Extent.PART : Extent.NONE;
        return new AreaExtent(area.name(), area.title(), extent, planned);
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
