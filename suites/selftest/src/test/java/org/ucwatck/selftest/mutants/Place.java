package org.ucwatck.selftest.mutants;

import java.util.Locale;
import org.ucwatck.selftest.mutants.Operator.Noun;

/**
 * Where an answer can be changed.
 *
 * @param noun what stands there
 * @param path where in the body: a JSON pointer, or indexes of child elements, with {@code @} and the name of an attribute;
 *     name of a header; empty text for the status
 * @param name the name of the member, of the header, the rel of the link, or the type of the event; that of an XML attribute
 *     begins with {@code @}
 * @param owner what it is a part of
 * @param value what stands there, as JSON or as the text of XML; empty text for much
 */
record Place(Noun noun, String path, String name, Owner owner, String value) {
    private static final int MUCH = 300;

    Place {
        value = value.length() > MUCH ? "" : value;
    }

    /** What has parts. */
    enum Kind {
        RESOURCE,
        LINK,
        EMBEDDED,
        PROPERTY,
        ERROR,
        PARAMETER,
        PAGE,
        SENDER,
        EVENT,
        ANSWER
    }

    /**
     * What a place is a part of.
     *
     * @param rel the rel of the page that describes the resource in which it stands
     * @param outermost whether that is the body itself
     * @param link rel of the link that the place is a part of; of the member that is a link in an event; or empty text
     * @param told the event in which it stands
     */
    record Owner(Kind kind, String rel, boolean outermost, String link, Told told) {
        /** What it is, in words. */
        String words() {
            String what = kind.name().toLowerCase(Locale.ROOT) + (link.isEmpty() ? "" : " " + link);
            String page = rel.isEmpty() || kind == Kind.EVENT ? "" : " in " + rel;
            return what + page + (told.equals(Told.NOTHING) ? "" : " in " + told.type() + " " + told.rel());
        }

        static Owner of(Kind kind, String rel) {
            return new Owner(kind, rel, true, "", Told.NOTHING);
        }

        Owner part(Kind other) {
            return new Owner(other, rel, outermost, link, told);
        }

        Owner part(Kind other, String linkRel) {
            return new Owner(other, rel, outermost, linkRel, told);
        }

        Owner telling(Told event) {
            return new Owner(Kind.EVENT, rel, outermost, "", event);
        }

        Owner resource(String otherRel, boolean own) {
            return new Owner(Kind.RESOURCE, otherRel, own, "", told);
        }
    }

    /**
     * The event around a place; all texts are empty where there is none.
     *
     * @param in rel of the collection
     * @param sender rel of the sender
     * @param embeds whether it embeds anything
     */
    record Told(String type, String rel, String href, String in, String sender, String status, boolean embeds) {
        static final Told NOTHING = new Told("", "", "", "", "", "", false);
    }
}
