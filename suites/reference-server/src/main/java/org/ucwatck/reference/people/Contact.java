package org.ucwatck.reference.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be called.
 *
 * @param behaviour what happens then
 * @param answeredBy who answers if anybody does
 * @param signsIn whether she is a user of this server
 * @param replies how she replies to messages; null when she reads them only
 */
public record Contact(
        Person person,
        Behaviour behaviour,
        Person answeredBy,
        boolean signsIn,
        @Nullable Reply replies) {

    /** A user of this server. */
    public static Contact user(Person person) {
        return new Contact(person, Behaviour.ANSWERS, person, true, null);
    }

    public static Contact of(Person person, Behaviour behaviour) {
        return new Contact(person, behaviour, person, false, null);
    }

    /** Somebody who answers and replies to messages. */
    public static Contact replying(Person person, Reply replies) {
        return new Contact(person, Behaviour.ANSWERS, person, false, replies);
    }

    public static Contact forwarding(Person person, Person answeredBy) {
        return new Contact(person, Behaviour.FORWARDS, answeredBy, false, null);
    }
}
