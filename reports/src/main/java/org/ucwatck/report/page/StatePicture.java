package org.ucwatck.report.page;

import java.util.List;
import java.util.Locale;

/**
 * The states of a resource as a picture: a ring of states, arrows for the steps between them.
 *
 * @param rel the resource
 * @param nodes one for each state
 * @param steps the allowed steps
 */
record StatePicture(String rel, List<Node> nodes, List<Step> steps) {
    static final int WIDTH = 640;
    static final int HEIGHT = 340;
    private static final double RADIUS_X = 230;
    private static final double RADIUS_Y = 120;

    /**
     * A state.
     *
     * @param seen how often the target showed it in this run
     */
    record Node(String name, String meaning, int seen, int x, int y) {
        /** The node of that number in a ring of so many. */
        static Node inRing(String name, String meaning, int seen, Place place) {
            double angle = 2 * Math.PI * place.number() / place.of() - Math.PI / 2;
            return new Node(name, meaning, seen, (int) Math.round(WIDTH / 2.0 + RADIUS_X * Math.cos(angle)), (int)
                    Math.round(HEIGHT / 2.0 + RADIUS_Y * Math.sin(angle)));
        }

        String times() {
            return seen == 0 ? "not seen" : "✓ seen " + seen + (seen == 1 ? " time" : " times");
        }
    }

    /** Where in the ring a state stands. */
    record Place(int number, int of) {}

    /** An allowed step; the line ends short of the boxes that it joins. */
    record Step(Node from, Node to, String why) {
        private static final double GAP = 44;

        String path() {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double length = Math.max(1, Math.hypot(dx, dy));
            double side = 7;
            return String.format(
                    Locale.ROOT,
                    "M %.0f %.0f L %.0f %.0f",
                    from.x() + dx / length * GAP - dy / length * side,
                    from.y() + dy / length * GAP / 1.6 + dx / length * side,
                    to.x() - dx / length * GAP - dy / length * side,
                    to.y() - dy / length * GAP / 1.6 + dx / length * side);
        }
    }

    int visited() {
        return (int) nodes.stream().filter(node -> node.seen() > 0).count();
    }
}
