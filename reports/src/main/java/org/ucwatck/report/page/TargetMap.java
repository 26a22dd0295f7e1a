package org.ucwatck.report.page;

import java.util.List;

/**
 * The resources of the target as the run saw them, from the root on.
 *
 * @param roots where the run began
 * @param resources how many kinds of resources there are
 * @param asked how many of them the run sent requests to
 */
record TargetMap(List<Node> roots, int resources, int asked) {
    TargetMap {
        roots = List.copyOf(roots);
    }

    /**
     * A kind of resource, under the first one that links to it.
     *
     * @param rel its link relation
     * @param requests the methods that the run used on it and how often; empty when it only saw the link
     * @param back links to what stands elsewhere on the map
     * @param children what is reached from here first
     */
    record Node(String rel, String requests, List<String> back, List<Node> children) {
        Node {
            back = List.copyOf(back);
            children = List.copyOf(children);
        }
    }
}
