package org.ucwatck.selftest.mutants;

import java.util.Optional;

/**
 * A place and the one beside it with which it is swapped.
 *
 * @param partner empty for what concerns one place
 */
record Swap(Place place, Optional<Place> partner) {
    Place other() {
        return partner.orElseThrow();
    }

    /** Path of what the place is a part of; attributes of one element share theirs, and so do child elements of one. */
    static String parent(Place place) {
        int attribute = place.path().indexOf('@');
        return place.path()
                .substring(
                        0,
                        attribute >= 0
                                ? attribute + 1
                                : Math.max(0, place.path().lastIndexOf('/')));
    }
}
