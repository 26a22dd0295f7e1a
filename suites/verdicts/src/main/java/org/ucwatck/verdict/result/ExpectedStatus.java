package org.ucwatck.verdict.result;

import java.util.List;

/**
 * What a check demanded of the status of an answer, so that the answer can be judged again from the record.
 *
 * @param exchange id of the exchange
 * @param statuses each allowed status, such as {@code 201}, or class of them, such as {@code 4xx}
 */
public record ExpectedStatus(String exchange, List<String> statuses) {
    public ExpectedStatus {
        statuses = List.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("a check that allows no status expects nothing");
        }
    }

    /** Whether the HTTP status is one of these. */
    public boolean allows(int status) {
        return statuses.contains(String.valueOf(status)) || statuses.contains(status / 100 + "xx");
    }
}
