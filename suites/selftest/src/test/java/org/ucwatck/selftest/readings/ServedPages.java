package org.ucwatck.selftest.readings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that this version does not judge although the reference server has read them, since it answers by most of them. */
final class ServedPages {
    private static final String LIST = "served.txt";

    private ServedPages() {}

    static Set<String> keys() {
        try (InputStream in = Objects.requireNonNull(ServedPages.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }
}
