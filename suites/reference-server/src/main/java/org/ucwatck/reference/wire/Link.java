package org.ucwatck.reference.wire;

import org.jspecify.annotations.Nullable;

/** A link of a resource; {@code many} says that its relation is always a list in JSON. */
public record Link(
        String rel,
        String href,
        @Nullable String title,
        @Nullable String revision,
        boolean many) {

    public static Link to(String rel, String href) {
        return new Link(rel, href, null, null, false);
    }

    public static Link titled(String rel, String href, String title) {
        return new Link(rel, href, title, null, false);
    }

    public static Link oneOfMany(String rel, String href) {
        return new Link(rel, href, null, null, true);
    }

    public Link withHref(String other) {
        return new Link(rel, other, title, revision, many);
    }

    public Link withRevision(String other) {
        return new Link(rel, href, title, other, many);
    }

    public Link withTitle(String other) {
        return new Link(rel, href, other, revision, many);
    }

    public Link asMany() {
        return new Link(rel, href, title, revision, true);
    }
}
