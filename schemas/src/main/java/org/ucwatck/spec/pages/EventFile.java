package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shape of {@code catalogue/events.yaml}. */
public record EventFile(List<String> undecided, List<Row> rows) {

    /** Types and sender that pages list for a target, in a collection or not. */
    record Row(
            String target,
            @JsonProperty("in") @Nullable String collection,
            List<String> types,
            String sender,
            List<String> pages) {
        boolean isAbout(String rel, String in) {
            return target.equals(rel)
                    && Optional.ofNullable(collection).orElse("").equals(in);
        }

        boolean tellsOfAnOperation() {
            return types.contains("started") || types.contains("completed");
        }
    }
}
