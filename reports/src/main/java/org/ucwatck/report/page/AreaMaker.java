package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.verdict.AreaExtent;

/** Makes the areas of UCWA ready for the page, in the order in which a client meets them. */
final class AreaMaker {
    private static final String NO_AREA = "";
    private static final String SERVER = "server";

    private final Map<String, List<Judgement>> byArea;
    private final Map<String, AreaExtent> extents;
    private final MatrixMaker overview;

    AreaMaker(ReportInput input, List<Judgement> all) {
        this.overview = new MatrixMaker(all);
        this.byArea = all.stream().collect(Collectors.groupingBy(AreaMaker::areaOf));
        this.extents = input.verdict().coverage().areas().stream()
                .collect(Collectors.toMap(AreaExtent::area, extent -> extent));
    }

    private static String areaOf(Judgement judgement) {
        return Catalogue.load().areaOf(judgement.element()).orElse(NO_AREA);
    }

    /** The areas, and at last what stands on no page. */
    List<AreaPart> areas() {
        List<AreaPart> parts = new ArrayList<>();
        Catalogue.load().areas().forEach(area -> parts.add(part(area.name(), area.title())));
        if (byArea.containsKey(NO_AREA)) {
            parts.add(part(NO_AREA, "the server as a whole"));
        }
        return parts;
    }

    /** The matrix of areas; each leads to its part. */
    static Matrix overview(List<AreaPart> areas, List<Judgement> all) {
        return new MatrixMaker(all)
                .matrix(
                        "Gravest outcome of the requirements by area and kind of rule",
                        areas.stream()
                                .map(area -> new Matrix.Group(area.summary(), List.of()))
                                .toList());
    }

    private AreaPart part(String name, String title) {
        List<Judgement> judgements = byArea.getOrDefault(name, List.of());
        List<ResourcePage> pages = Catalogue.load().pages().stream()
                .filter(page -> page.area().equals(name))
                .toList();
        MatrixMaker maker = new MatrixMaker(judgements);
        String id = name.isEmpty() ? SERVER : name;
        return new AreaPart(
                "area-" + id,
                title,
                extent(name),
                counts(judgements),
                overview.line(title, "#area-" + id, "@" + id, judgements),
                squares(pages, judgements),
                maker.matrix(
                        "Gravest outcome of the requirements of " + title + " by resource and kind of rule",
                        maker.resources(judgements)),
                unjudged(pages, judgements));
    }

    private String extent(String name) {
        AreaExtent extent = extents.get(name);
        String how = extent == null
                ? ""
                : switch (extent.extent()) {
                    case WHOLE -> "judged whole";
                    case PART -> "judged in part";
                    case NONE -> "not judged";
                };
        String planned =
                extent == null || extent.planned() == 0 ? "" : ", " + extent.planned() + " requirements planned";
        return how + planned;
    }

    private static List<Page.Count> counts(List<Judgement> judgements) {
        Map<Mark, Long> marks =
                judgements.stream().collect(Collectors.groupingBy(Judgement::mark, Collectors.counting()));
        return Mark.GRAVEST_FIRST.stream()
                .filter(marks::containsKey)
                .map(mark -> new Page.Count(
                        mark.style(),
                        mark,
                        mark.word(),
                        marks.getOrDefault(mark, 0L).intValue()))
                .toList();
    }

    private static List<AreaPart.Square> squares(List<ResourcePage> pages, List<Judgement> judgements) {
        Map<String, List<Mark>> marks = judgements.stream()
                .collect(Collectors.groupingBy(
                        Judgement::operation, Collectors.mapping(Judgement::mark, Collectors.toList())));
        return pages.stream()
                .flatMap(page -> page.operations().stream().map(it -> page.key() + "." + it.method()))
                .map(operation -> square(operation, marks.getOrDefault(operation, List.of())))
                .toList();
    }

    private static AreaPart.Square square(String operation, List<Mark> marks) {
        if (marks.isEmpty()) {
            return new AreaPart.Square("planned", "", operation + ": not judged");
        }
        Mark mark = Mark.gravest(marks);
        return new AreaPart.Square(mark.style(), mark.sign(), operation + ": " + mark.word());
    }

    private static List<String> unjudged(List<ResourcePage> pages, List<Judgement> judgements) {
        Set<String> judged = judgements.stream().map(Judgement::resource).collect(Collectors.toSet());
        return List.copyOf(pages.stream()
                .map(ResourcePage::key)
                .filter(key -> !judged.contains(key))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
