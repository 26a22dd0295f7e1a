package org.ucwatck.report.page;

import java.util.List;
import org.ucwatck.report.text.Mark;

/**
 * A matrix with kinds of rules across; its cells show what came of their requirements.
 *
 * @param about what it shows, as a caption
 * @param topics the columns
 * @param groups the rows, with those that each can be taken apart into
 */
record Matrix(String about, List<String> topics, List<Group> groups) {
    Matrix {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
    }

    /** A row and what it sums up. */
    record Group(Line line, List<Line> parts) {
        Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A row.
     *
     * @param name as a reader sees it
     * @param link to more about it on the page; empty when there is none
     * @param cells one for each column
     */
    record Line(String name, String link, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What came of the requirements of one kind at one place.
     *
     * @param filter what the list of rules is narrowed to: kind and place
     * @param words kind, place and numbers
     * @param mark the gravest
     * @param marked how many requirements came to that
     * @param all how many there are; with none there is nothing to show
     */
    record Cell(String filter, String words, Mark mark, int marked, int all) {}
}
