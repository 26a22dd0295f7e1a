package org.ucwatck.reference.people;

import java.util.Locale;

/** Somebody with a SIP or tel URI and a name. */
public record Person(String uri, String name) {

    /** The URI without its scheme, as it stands in hrefs. */
    public String address() {
        return uri.substring(uri.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    public boolean isSameAs(Person other) {
        return address().equals(other.address());
    }
}
