package org.ucwatck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, so that what is wrong with one is said in words of the user. */
final class Values {
    private Values() {}

    /** For a command and all of its subcommands. */
    static void register(CommandLine line) {
        ITypeConverter<Integer> numbers = number(Integer::valueOf);
        ITypeConverter<Long> longs = number(Long::valueOf);
        line.registerConverter(Integer.class, numbers)
                .registerConverter(int.class, numbers)
                .registerConverter(Long.class, longs)
                .registerConverter(long.class, longs)
                .registerConverter(Path.class, Values::path);
    }

    private static <N> ITypeConverter<N> number(Function<String, N> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (NumberFormatException e) {
                String what = text.matches("[+-]?[0-9]+")
                        ? "a smaller number than " + text
                        : "a whole number, not '" + text + "'";
                throw new TypeConversionException("write " + what);
            }
        };
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be the name of a file here");
        }
    }
}
