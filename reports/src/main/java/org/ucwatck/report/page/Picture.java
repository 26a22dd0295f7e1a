package org.ucwatck.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.Subject;

/**
 * The matrix of kinds of rules and resources.
 *
 * @param resources the columns
 * @param lines a row for each kind of rule
 */
record Picture(List<String> resources, List<Line> lines) {
    Picture {
        resources = List.copyOf(resources);
        lines = List.copyOf(lines);
    }

    /** The cells of one kind of rule, one for each resource. */
    record Line(String topic, List<Cell> cells) {}

    /**
     * What came of the checks of one kind about one resource.
     *
     * @param mark the gravest
     * @param marked how many checks came to that
     * @param all how many checks there are; with none there is nothing to show
     */
    record Cell(String resource, Mark mark, int marked, int all) {}

    static Picture of(ReportInput input) {
        Map<String, Map<String, List<Mark>>> marks = marks(input);
        List<String> resources = input.log().results().stream()
                .map(result -> Subject.of(result.id()).resource())
                .distinct()
                .sorted(Comparator.<String>comparingInt(name -> name.equals("any") ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Picture(
                resources,
                marks.entrySet().stream()
                        .map(topic -> line(topic.getKey(), topic.getValue(), resources))
                        .toList());
    }

    /** By kind of rule, then by resource. */
    private static Map<String, Map<String, List<Mark>>> marks(ReportInput input) {
        return input.log().results().stream()
                .collect(Collectors.groupingBy(
                        result -> Subject.of(result.id()).topic(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                result -> Subject.of(result.id()).resource(),
                                TreeMap::new,
                                Collectors.mapping(input::mark, Collectors.toList()))));
    }

    private static Line line(String topic, Map<String, List<Mark>> marks, List<String> resources) {
        return new Line(
                topic,
                resources.stream()
                        .map(resource -> cell(resource, marks.getOrDefault(resource, List.of())))
                        .toList());
    }

    private static Cell cell(String resource, List<Mark> marks) {
        Mark gravest =
                Mark.GRAVEST_FIRST.stream().filter(marks::contains).findFirst().orElse(Mark.UNTESTED);
        int marked = (int) marks.stream().filter(gravest::equals).count();
        return new Cell(resource, gravest, marked, marks.size());
    }
}
