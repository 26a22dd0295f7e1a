package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.Body;
import org.ucwatck.spec.pages.StateTable;
import org.ucwatck.verdict.log.RunLog;
import tools.jackson.databind.JsonNode;

/** Counts the states that resources showed in the answers of a run. */
final class StateMaker {
    private final Map<String, Integer> seen = new HashMap<>();

    private StateMaker() {}

    static List<StatePicture> of(RunLog log, List<StateTable> tables) {
        StateMaker maker = new StateMaker();
        log.exchanges()
                .forEach(exchange -> maker.see(Body.of(exchange.response().body())));
        return tables.stream().map(maker::picture).toList();
    }

    private void see(JsonNode node) {
        String state = node.path("state").asString("");
        String rel = node.path("rel").asString("");
        if (!state.isEmpty() && !rel.isEmpty()) {
            seen.merge(rel + " " + state, 1, Integer::sum);
        }
        node.values().forEach(this::see);
    }

    private StatePicture picture(StateTable table) {
        List<StatePicture.Node> nodes = new ArrayList<>();
        int of = table.states().size();
        for (StateTable.State state : table.states()) {
            int times = seen.getOrDefault(table.rel() + " " + state.name(), 0);
            StatePicture.Place place = new StatePicture.Place(nodes.size(), of);
            nodes.add(StatePicture.Node.inRing(state.name(), state.meaning(), times, place));
        }
        return new StatePicture(
                table.rel(),
                nodes,
                table.transitions().stream()
                        .flatMap(step -> node(nodes, step.from()).flatMap(from -> node(nodes, step.to())
                                .map(to -> new StatePicture.Step(from, to, step.why()))))
                        .toList());
    }

    private static Stream<StatePicture.Node> node(List<StatePicture.Node> nodes, String name) {
        return nodes.stream().filter(node -> node.name().equals(name));
    }
}
