package org.ucwatck.reference.wire;

/** Writes a body in the format asked for. */
public final class Writer {

    private Writer() {}

    public static Bytes write(Body body, Format format, Style style) {
        if (body instanceof Body.OfResource it) {
            return format == Format.JSON
                    ? new JsonWriter(style).write(it.resource())
                    : new XmlWriter(style).write(it.resource());
        }
        if (body instanceof Body.OfProblem it) {
            return format == Format.JSON
                    ? new JsonWriter(style).write(it.problem())
                    : new XmlWriter(style).write(it.problem());
        }
        if (body instanceof Body.OfEvents it) {
            return format == Format.JSON
                    ? new JsonWriter(style).write(it.page())
                    : new XmlWriter(style).write(it.page());
        }
        if (body instanceof Body.OfBytes it) {
            return it.content();
        }
        return body instanceof Body.OfText it ? Bytes.of(it.text()) : Bytes.NONE;
    }
}
