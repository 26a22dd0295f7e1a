package org.ucwatck.reference.wire;

import java.util.List;
import java.util.function.UnaryOperator;

/** Resources embedded under one relation; {@code many} says that the relation is always a list in JSON. */
public record Embedded(String rel, List<Resource> resources, boolean many) {

    public Embedded {
        resources = List.copyOf(resources);
    }

    Embedded mapped(UnaryOperator<Resource> change) {
        return new Embedded(
                rel, resources.stream().map(each -> each.mapped(change)).toList(), many);
    }
}
