package org.ucwatck.cli.choice;

import java.util.Arrays;
import java.util.Iterator;
import org.ucwatck.spec.pages.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code json} or {@code xml}. */
final class Formats implements ITypeConverter<Format> {
    /** What completes the name of a format. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::slug).iterator();
        }
    }

    @Override
    public Format convert(String text) {
        return Arrays.stream(Format.values())
                .filter(format -> format.slug().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("write json or xml, not '" + text + "'"));
    }
}
