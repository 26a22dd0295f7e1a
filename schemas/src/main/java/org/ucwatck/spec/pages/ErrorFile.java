package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shape of {@code catalogue/errors.yaml}. */
public record ErrorFile(
        List<Status> statuses,
        List<Spelling> spellings,
        List<Generic> generic,
        Map<String, List<AsyncReason>> asyncReasons) {

    /** The codes that an HTTP status may come with. */
    record Status(int status, List<String> codes) {}

    /** One code that the pages spell in several ways. */
    record Spelling(String code, List<String> also) {}

    /** One row of the generic synchronous errors; {@code name} is what the page calls it. */
    record Generic(
            String name,
            int status,
            String code,
            @JsonProperty("subcode") @Nullable String detail) {
        ErrorRow row() {
            return new ErrorRow(status, code, detail);
        }
    }
}
