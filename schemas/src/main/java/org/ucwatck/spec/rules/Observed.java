package org.ucwatck.spec.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a published capture of a real server shows what a rule says. */
public enum Observed {
    /** Only the pages speak of it; no capture shows it. */
    @JsonProperty("documented-only")
    DOCUMENTED_ONLY,
    /** A capture of a shipping server shows it. */
    @JsonProperty("real-traffic")
    REAL_TRAFFIC
}
