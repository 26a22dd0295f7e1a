package org.ucwatck.cli.choice;

import java.util.Arrays;
import org.ucwatck.spec.pages.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code json} or {@code xml}. */
final class Formats implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
        return Arrays.stream(Format.values())
                .filter(format -> format.slug().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("write json or xml, not '" + text + "'"));
    }
}
