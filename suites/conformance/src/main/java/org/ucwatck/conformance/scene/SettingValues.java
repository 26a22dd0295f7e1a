package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Enumeration;
import org.ucwatck.spec.pages.Parameter;

/** Values that a parameter may have by its page. */
public final class SettingValues {
    /** What every server shows as it was set: other values may be joined with calls and calendars. */
    private static final List<String> NEVER_JOINED = List.of("Busy");

    /** While it is set, nobody may ring the user, so that it is set only where it is asked for by name. */
    private static final String KEEPS_CALLS_AWAY = "DoNotDisturb";

    private static final String BEYOND_ASCII = "Grüße \u2013 \u5728\u5bb6 & <b>\"so\"</b> \ud83d\ude00";

    private final Parameter parameter;
    private final CheckContext context;

    private SettingValues(Parameter parameter, CheckContext context) {
        this.parameter = parameter;
        this.context = context;
    }

    public static SettingValues of(Parameter parameter, CheckContext context) {
        return new SettingValues(parameter, context);
    }

    /** A value of ASCII letters that no other check uses, or the first of the enumeration. */
    public String plain() {
        List<String> closed = all();
        return closed.isEmpty() ? "tck " + context.freshId().substring(0, 8) : closed.get(0);
    }

    /** Values that GET has to show as they were set. */
    public List<String> shown() {
        List<String> closed = all();
        List<String> sure = closed.stream().filter(NEVER_JOINED::contains).toList();
        return closed.isEmpty() ? List.of(plain(), beyondAscii()) : sure.isEmpty() ? closed : sure;
    }

    /** As long as the page allows; a character of two units is not cut in two. */
    private String beyondAscii() {
        int most = Math.min(parameter.maxLength().orElse(Integer.MAX_VALUE), BEYOND_ASCII.length());
        int end = Character.isHighSurrogate(BEYOND_ASCII.charAt(most - 1)) ? most - 1 : most;
        return BEYOND_ASCII.substring(0, end).strip();
    }

    /** Values that differ from what is there. */
    public Stream<String> others(String before) {
        return Stream.concat(shown().stream(), all().stream())
                .filter(value -> !value.equals(before) && !value.equals(KEEPS_CALLS_AWAY));
    }

    /** All values of the enumeration; empty for free text. */
    public List<String> all() {
        return parameter.enumeration().flatMap(name -> Catalogue.load().enumeration(name)).stream()
                .map(Enumeration::values)
                .flatMap(List::stream)
                .toList();
    }

    /** A text of so many characters. */
    public static String of(int length) {
        return "tck ".repeat(length / 4 + 1).substring(0, length).replace(' ', '-');
    }
}
