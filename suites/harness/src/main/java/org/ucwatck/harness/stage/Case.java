package org.ucwatck.harness.stage;

import java.util.List;
import org.ucwatck.spec.pages.Format;

/** A case of a parameterized check that is no vector; names itself in the id of the check. */
public interface Case {
    /** Unique within its check and stable. */
    String slug();

    /** The formats in which the case makes sense. */
    default List<Format> formats() {
        return List.of(Format.values());
    }

    /** Capabilities that this case needs where it is about the operation, besides those of its check. */
    default List<String> needs(String operation) {
        return List.of();
    }
}
