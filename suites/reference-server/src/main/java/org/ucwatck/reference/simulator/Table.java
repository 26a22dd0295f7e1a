package org.ucwatck.reference.simulator;

import java.util.List;

/** A section of the page with one table in it; all text in it is made fit for the page. */
final class Table {
    private final Shown shown;
    private final StringBuilder html = new StringBuilder();
    private final int columns;
    private int rows;

    Table(Shown shown, String id, String title, List<String> columns) {
        this.shown = shown;
        this.columns = columns.size();
        html.append("<section id=\"").append(id).append("\">\n<h2>").append(title);
        html.append("</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(title);
        html.append("\"><table>\n<thead><tr>");
        columns.forEach(each -> html.append("<th scope=\"col\">").append(each).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
    }

    /** Adds a row; the class is one of the style sheet, or empty. */
    void row(String kind, List<String> cells) {
        rows++;
        html.append(kind.isEmpty() ? "<tr>" : "<tr class=\"" + kind + "\">");
        cells.forEach(each -> html.append("<td>").append(shown.html(each)).append("</td>"));
        html.append("</tr>\n");
    }

    /** The section; where there are no rows, it says what would be there. */
    String html(String none) {
        String empty = rows > 0 ? "" : "<tr class=\"none\"><td colspan=\"" + columns + "\">" + none + "</td></tr>\n";
        return html + empty + "</tbody>\n</table></div>\n</section>\n";
    }
}
