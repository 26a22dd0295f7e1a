package org.ucwatck.spec;

import com.networknt.schema.Error;

/** Says in words for a vendor what a JSON Schema found wrong. */
final class SchemaWords {
    private SchemaWords() {}

    static Violation violation(Error error) {
        return new Violation(String.valueOf(error.getInstanceLocation()), error.getMessage());
    }
}
