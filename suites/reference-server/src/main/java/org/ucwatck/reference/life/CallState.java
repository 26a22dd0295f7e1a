package org.ucwatck.reference.life;

/** States of a modality (CallState_ref). */
public enum CallState {
    DISCONNECTED("Disconnected"),
    CONNECTING("Connecting"),
    CONNECTED("Connected"),
    DISCONNECTING("Disconnecting");

    private final String word;

    CallState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isUp() {
        return this == CONNECTING || this == CONNECTED;
    }
}
