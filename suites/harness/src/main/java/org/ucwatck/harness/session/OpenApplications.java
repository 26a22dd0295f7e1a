package org.ucwatck.harness.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.harness.exchange.UcwaRequest;

/** The applications that a run created and has not tried to delete yet, each with the request that deletes it. */
public final class OpenApplications {
    private final Map<String, UcwaRequest> deletions = new ConcurrentHashMap<>();

    void opened(UcwaRequest deletion) {
        deletions.put(deletion.url(), deletion);
    }

    void ending(String url) {
        deletions.remove(url);
    }

    /** Those of arrangements that came to no end; none of them is given twice. */
    public List<UcwaRequest> takeAll() {
        List<UcwaRequest> all = List.copyOf(deletions.values());
        all.forEach(deletion -> deletions.remove(deletion.url()));
        return all;
    }
}
