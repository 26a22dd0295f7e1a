package org.ucwatck.spec;

/**
 * Something that the catalogue names and that a rule may speak of.
 *
 * @param path its name: {@code phoneAudio} for a resource, {@code phoneAudio.GET} for an operation
 * @param kind what it is
 * @param area chapter of the reference that describes it
 */
public record Element(String path, Kind kind, String area) {

    /** What elements there are. */
    public enum Kind {
        /** A page with a representation of its own. */
        RESOURCE,
        /** A method of a page. */
        OPERATION
    }

    /** An element of a page. */
    static Element resource(ResourcePage page) {
        return new Element(page.rel(), Kind.RESOURCE, page.area());
    }

    /** An operation of a page. */
    static Element operation(ResourcePage page, Operation operation) {
        return new Element(page.rel() + "." + operation.method(), Kind.OPERATION, page.area());
    }

    /** The rel of the page that an element stands on, whatever it is. */
    public static String relOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
