package org.ucwatck.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ucwatck.report.text.Mark;

/** Counts judgements by kind of rule. */
final class MatrixMaker {
    private final List<String> topics;

    /** For a matrix with the kinds of rules that these judgements are of. */
    MatrixMaker(List<Judgement> all) {
        topics = List.copyOf(all.stream().map(Judgement::topic).collect(Collectors.toCollection(TreeSet::new)));
    }

    Matrix matrix(String about, List<Matrix.Group> groups) {
        return new Matrix(about, topics, groups);
    }

    /** A row for each resource, taken apart into its operations. */
    List<Matrix.Group> resources(List<Judgement> judgements) {
        return by(judgements, Judgement::resource).entrySet().stream()
                .map(resource -> {
                    String name = resource.getKey().equals("any") ? "any resource" : resource.getKey();
                    return new Matrix.Group(
                            line(name, "", resource.getKey(), resource.getValue()),
                            operations(resource.getKey(), resource.getValue()));
                })
                .toList();
    }

    private List<Matrix.Line> operations(String resource, List<Judgement> judgements) {
        return by(judgements, Judgement::operation).entrySet().stream()
                .filter(operation -> !operation.getKey().isEmpty())
                .map(operation -> line(
                        operation.getKey().substring(resource.length() + 1),
                        "",
                        operation.getKey(),
                        operation.getValue()))
                .toList();
    }

    /** One row; the place is what a filter knows it by. */
    Matrix.Line line(String name, String link, String place, List<Judgement> judgements) {
        Map<String, List<Judgement>> byTopic = by(judgements, Judgement::topic);
        return new Matrix.Line(
                name,
                link,
                topics.stream()
                        .map(topic -> cell(topic, place, byTopic.getOrDefault(topic, List.of())))
                        .toList());
    }

    private static Matrix.Cell cell(String topic, String place, List<Judgement> judgements) {
        List<Mark> marks = judgements.stream().map(Judgement::mark).toList();
        Mark gravest = Mark.gravest(marks);
        int marked = (int) marks.stream().filter(gravest::equals).count();
        String words = "%s, %s: %d of %d %s".formatted(topic, place, marked, marks.size(), gravest.word());
        return new Matrix.Cell(topic + "/" + place, words, gravest, marked, marks.size());
    }

    private static Map<String, List<Judgement>> by(List<Judgement> judgements, Function<Judgement, String> name) {
        return judgements.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }
}
