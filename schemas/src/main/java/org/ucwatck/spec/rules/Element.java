package org.ucwatck.spec.rules;

import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;

/**
 * Something that the catalogue names and that a rule may speak of.
 *
 * @param path its name: {@code phoneAudio} for a resource, {@code phoneAudio.GET} for an operation, {@code search@2.GET} for
 *     one of version two, {@code note.POST.message} for a parameter
 * @param kind what it is
 * @param area what its page is about
 * @param planned why this version does not judge it, or null when it does
 */
public record Element(
        String path, Kind kind, String area, @Nullable String planned) {

    /** What elements there are. */
    public enum Kind {
        /** A page with a representation of its own. */
        RESOURCE,
        /** A method of a page. */
        OPERATION,
        /** A parameter in the body of a method of a page. */
        PARAMETER
    }

    /** An element of a page. */
    static Element resource(ResourcePage page) {
        return new Element(page.key(), Kind.RESOURCE, page.area(), plannedBecause(page));
    }

    /** An operation of a page. */
    static Element operation(ResourcePage page, Operation operation) {
        var planned = operation.isPlanned()
                ? "This operation of the area " + page.area() + " is not judged by this version."
                : plannedBecause(page);
        return new Element(page.key() + "." + operation.method(), Kind.OPERATION, page.area(), planned);
    }

    /** A parameter of an operation of a page. */
    static Element parameter(ResourcePage page, Operation operation, Parameter parameter) {
        Element on = operation(page, operation);
        return new Element(on.path() + "." + parameter.name(), Kind.PARAMETER, page.area(), on.planned());
    }

    private static @Nullable String plannedBecause(ResourcePage page) {
        return page.isPlanned() ? "This page of the area " + page.area() + " is not judged by this version." : null;
    }

    /** The key of the page that an element stands on, whatever it is: its rel, or such as {@code search@2}. */
    public static String relOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
