package org.ucwatck.reference.fault;

/** Faults in what the event channel holds back, and in what its events say of resources. */
public enum ChannelFault implements Fault {
    HIGH_PRIORITY_HELD("event.high-at-once", "although low and medium are 1800 s"),
    RELEASED_AHEAD_OF_HELD("event.held-in-order", "ahead of it"),
    HELD_LEFT_BEHIND("event.held-in-order", "ahead of it"),
    INTERVAL_EXCEEDED("event.held-no-longer", "the event about location within the 6 s"),
    HIGHER_PRIORITY_WAITS("event.higher-priority", "it is still held"),
    PARAMETERS_FORGOTTEN("event.parameters-kept", "an empty page after"),
    ADDED_ELSEWHERE("event.target-there", "added participant"),
    DELETED_YET_THERE("event.target-gone", "GET on what was deleted localParticipant"),
    LAST_CHANGE_LOST("event.burst", "an event about the last of 200 changes"),
    CHANGES_TOLD_TWICE("event.burst", "at most 200 events");

    private final String rule;
    private final String symptom;

    ChannelFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
