package org.ucwatck.reference.people;

/**
 * Somebody who can be called.
 *
 * @param behaviour what happens then
 * @param answeredBy who answers if anybody does
 * @param signsIn whether she is a user of this server
 */
public record Contact(Person person, Behaviour behaviour, Person answeredBy, boolean signsIn) {

    /** A user of this server. */
    public static Contact user(Person person) {
        return new Contact(person, Behaviour.ANSWERS, person, true);
    }

    public static Contact of(Person person, Behaviour behaviour) {
        return new Contact(person, behaviour, person, false);
    }

    public static Contact forwarding(Person person, Person answeredBy) {
        return new Contact(person, Behaviour.FORWARDS, answeredBy, false);
    }
}
