package org.ucwatck.report.page;

import java.util.List;

/**
 * An area of UCWA on the page: what came of its operations and resources.
 *
 * @param id its place on the page
 * @param title what reports call it
 * @param extent how much of it was judged, in words
 * @param counts how many requirements came to what, the gravest outcome first
 * @param summary its row in the matrix of areas
 * @param squares one for each operation
 * @param matrix its resources and their operations
 * @param unjudged resources of which nothing was judged
 */
record AreaPart(
        String id,
        String title,
        String extent,
        List<Page.Count> counts,
        Matrix.Line summary,
        List<Square> squares,
        Matrix matrix,
        List<String> unjudged) {
    AreaPart {
        counts = List.copyOf(counts);
        squares = List.copyOf(squares);
        unjudged = List.copyOf(unjudged);
    }

    /** What the squares say, for whoever does not see them. */
    String squaresInWords() {
        long judged =
                squares.stream().filter(square -> !square.sign().isEmpty()).count();
        return judged + " of " + squares.size() + " operations with a result";
    }

    /**
     * An operation.
     *
     * @param style of what came of it, in the style sheet
     * @param sign the same as a character; empty when this version does not judge it
     * @param words the same in words
     */
    record Square(String style, String sign, String words) {}
}
