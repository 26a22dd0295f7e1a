package org.ucwatck.cli.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ucwatck.spec.statements.Statement;
import org.ucwatck.spec.statements.Statements;

/** What the pages say, each with the rules that judge it or the reason why none does. */
final class StatementListing {
    private final Statements statements = Statements.load();

    /** Rows of id, statement, document, section, kind, and rules, untestable or planned. */
    List<Map<String, Object>> rows() {
        return statements.all().stream().map(StatementListing::row).toList();
    }

    /** One line: how many there are of each kind. */
    String total() {
        String kinds = statements.numbers().entrySet().stream()
                .map(number -> number.getValue() + " " + number.getKey().slug())
                .collect(Collectors.joining(", "));
        return statements.all().size() + " statements of "
                + statements.documents().size() + " documents: " + kinds + "; "
                + statements.silent().size() + " documents state nothing";
    }

    /** What stands beside the id when a row is shown as text. */
    static String remark(Map<String, Object> row) {
        String planned = row.containsKey("planned") ? " (not judged yet: " + row.get("planned") + ")" : "";
        return row.get("kind") + "  " + row.get("statement") + planned;
    }

    private static Map<String, Object> row(Statement statement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", statement.id());
        row.put("statement", statement.words());
        row.put("document", statement.document());
        row.put("section", statement.section());
        row.put("kind", statement.kind().slug());
        statement.untestable().ifPresent(reason -> row.put("untestable", reason));
        statement.planned().ifPresent(reason -> row.put("planned", reason));
        if (!statement.rules().isEmpty()) {
            row.put("rules", statement.rules());
        }
        return row;
    }
}
