package org.ucwatck.reference.pages;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a property or a parameter may hold.
 *
 * @param many whether it is a list of such values
 * @param enumeration that closes the values; empty for free ones
 * @param least fewest characters of a text, or the smallest number
 * @param most most characters of a text, or the largest number
 * @param worded another type, of which the words of the page speak while its sample shows this one
 */
public record Value(
        Type type,
        boolean many,
        Optional<Enumeration> enumeration,
        OptionalInt least,
        OptionalInt most,
        Optional<Type> worded) {

    /** What the page calls String, Boolean, Int32, DateTime, TimeSpan and ExternalResource, or what its samples show. */
    public enum Type {
        TEXT,
        FLAG,
        NUMBER,
        DATE,
        SPAN,
        CONTENT
    }

    private static final OptionalInt NONE = OptionalInt.empty();

    static Value text() {
        return of(Type.TEXT);
    }

    /** One value of an enumeration. */
    static Value one(Enumeration enumeration) {
        return new Value(Type.TEXT, false, Optional.of(enumeration), NONE, NONE, Optional.empty());
    }

    /** A list of values of an enumeration. */
    static Value some(Enumeration enumeration) {
        return new Value(Type.TEXT, true, Optional.of(enumeration), NONE, NONE, Optional.empty());
    }

    /** A list of texts. */
    static Value texts() {
        return new Value(Type.TEXT, true, Optional.empty(), NONE, NONE, Optional.empty());
    }

    static Value flag() {
        return of(Type.FLAG);
    }

    static Value number() {
        return of(Type.NUMBER);
    }

    static Value date() {
        return of(Type.DATE);
    }

    static Value span() {
        return of(Type.SPAN);
    }

    /** Content by value or by reference. */
    static Value content() {
        return of(Type.CONTENT);
    }

    Value max(int most) {
        return new Value(type, many, enumeration, least, OptionalInt.of(most), worded);
    }

    Value min(int least) {
        return new Value(type, many, enumeration, OptionalInt.of(least), most, worded);
    }

    /** A text in the sample, where the words of the page say yes or no. */
    Value orFlag() {
        return new Value(type, many, enumeration, least, most, Optional.of(Type.FLAG));
    }

    /** A text in the sample, where the words of the page speak of a number. */
    Value orNumber() {
        return new Value(type, many, enumeration, least, most, Optional.of(Type.NUMBER));
    }

    private static Value of(Type type) {
        return new Value(type, false, Optional.empty(), NONE, NONE, Optional.empty());
    }
}
