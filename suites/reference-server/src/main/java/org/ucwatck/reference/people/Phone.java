package org.ucwatck.reference.people;

/**
 * A phone of a user (phone_ref).
 *
 * @param type Work, Mobile, Home or Other; a user has one of each
 * @param number as a tel URI, empty when there is none
 * @param visible whether contacts see it in her contact card
 * @param fixed whether it comes from the directory, so that she cannot change it
 */
public record Phone(String type, String number, boolean visible, boolean fixed) {

    public Phone withNumber(String other) {
        return new Phone(type, other, visible, fixed);
    }

    public Phone withVisible(boolean other) {
        return new Phone(type, number, other, fixed);
    }
}
