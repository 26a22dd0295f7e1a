package org.ucwatck.reference.life;

/** States of an invitation (InvitationState_ref). */
public enum InvitationState {
    CONNECTING("Connecting"),
    ALERTING("Alerting"),
    CONNECTED("Connected"),
    CANCELLED("Cancelled"),
    DECLINED("Declined"),
    FAILED("Failed"),
    FORWARDED("Forwarded");

    private final String word;

    InvitationState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isPending() {
        return this == CONNECTING || this == ALERTING;
    }
}
