package org.ucwatck.harness.exchange;

/** A URL that the target gave leads where nothing may be sent, so nothing was. */
public final class OriginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String objection;

    public OriginRefused(UcwaRequest request, String objection) {
        super(request.method() + (request.rel().isEmpty() ? "" : " " + request.rel()) + " was not sent to "
                + request.url() + ": " + objection);
        this.objection = objection;
    }

    /** Why nothing may be sent there, and what to do where that helps. */
    public String objection() {
        return objection;
    }
}
