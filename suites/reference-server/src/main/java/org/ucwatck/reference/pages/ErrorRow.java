package org.ucwatck.reference.pages;

import java.util.Optional;

/**
 * A row of a table of synchronous errors.
 *
 * @param code the column Error
 * @param subcode empty where the column says None
 */
public record ErrorRow(int status, String code, Optional<String> subcode) {

    static ErrorRow of(int status, String code) {
        return new ErrorRow(status, code, Optional.empty());
    }

    static ErrorRow of(int status, String code, String subcode) {
        return new ErrorRow(status, code, Optional.of(subcode));
    }
}
