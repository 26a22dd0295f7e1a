package org.ucwatck.harness.people;

import java.util.ArrayList;
import java.util.List;

/**
 * What one place of the traffic says of one person.
 *
 * @param addresses SIP and mail addresses without their scheme
 * @param names how the person is called, and the name of the account
 * @param numbers telephone numbers as they are written, without their scheme
 */
record SeenPerson(List<String> addresses, List<String> names, List<String> numbers) {
    SeenPerson {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
    }

    static SeenPerson of(List<String> texts) {
        List<String> addresses = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        texts.forEach(text -> {
            addresses.addAll(PeopleInText.addresses(text));
            numbers.addAll(PeopleInText.numbers(text));
        });
        return new SeenPerson(addresses, List.of(), numbers);
    }

    SeenPerson named(List<String> called) {
        return new SeenPerson(addresses, called, numbers);
    }

    boolean isNobody() {
        return addresses.isEmpty() && names.isEmpty() && numbers.isEmpty();
    }
}
