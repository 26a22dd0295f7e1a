package org.ucwatck.reference.people;

/** Somebody who can be called, what happens then, and who answers if anybody does. */
public record Contact(Person person, Behaviour behaviour, Person answeredBy) {

    static Contact of(Person person, Behaviour behaviour) {
        return new Contact(person, behaviour, person);
    }
}
