package org.ucwatck.spec.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The events that the reference pages list, looked up over all pages, since some stand on the page of another resource. */
public final class EventTables {
    private final List<EventFile.Row> rows;
    private final Set<String> operations;
    private final Set<String> resources;

    public EventTables(EventFile file) {
        rows = List.copyOf(file.rows());
        operations = rows.stream()
                .filter(EventFile.Row::tellsOfAnOperation)
                .map(EventFile.Row::target)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> others = new HashSet<>();
        rows.forEach(row -> others.add(row.target()));
        others.removeAll(operations);
        others.removeAll(file.undecided());
        resources = Set.copyOf(others);
    }

    /**
     * The rels of the senders that pages give for events of a target; empty when no page lists that pair.
     *
     * @param in rel of the collection that the event is about; empty text for none
     */
    public Set<String> senders(String target, String in) {
        return rows.stream()
                .filter(row -> row.isAbout(target, in))
                .map(EventFile.Row::sender)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some page lists started or completed events of the rel. */
    public boolean isOperation(String rel) {
        return operations.contains(rel);
    }

    /** Whether pages list events of the rel, and none is started or completed. */
    public boolean isResource(String rel) {
        return resources.contains(rel);
    }
}
