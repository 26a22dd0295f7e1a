package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Enumeration;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ValueType;

/** Values that a parameter may have by its page. */
public final class SettingValues {
    /** What every server shows as it was set: other values may be joined with calls and calendars. */
    private static final List<String> NEVER_JOINED = List.of("Busy");

    /** While it is set, nobody may ring the user, so that it is set only where it is asked for by name. */
    public static final String KEEPS_CALLS_AWAY = "DoNotDisturb";

    private static final String BEYOND_ASCII = "Grüße \u2013 \u5728\u5bb6 & <b>\"so\"</b> \ud83d\ude00";

    private final Parameter parameter;
    private final CheckContext context;
    private final String before;

    /** @param before what is shown now */
    SettingValues(Parameter parameter, CheckContext context, String before) {
        this.parameter = parameter;
        this.context = context;
        this.before = before;
    }

    /** A value of ASCII letters that no other check uses, the first of the enumeration, another number, or the other flag. */
    public String plain() {
        if (parameter.type() == ValueType.BOOLEAN) {
            return String.valueOf(!Boolean.parseBoolean(before.toLowerCase(Locale.ROOT)));
        }
        if (isNumber(parameter)) {
            return number();
        }
        List<String> closed = all();
        return closed.isEmpty() ? "tck " + context.freshId().substring(0, 8) : closed.get(0);
    }

    /** A number of the caller, since others may see it meanwhile. */
    private String number() {
        return Stream.of("other", "own")
                .map(context.config()::number)
                .flatMap(Optional::stream)
                .filter(each -> !isSameNumber(each, before))
                .findFirst()
                .orElseThrow(() -> new NotOffered("the target file names no number but the one that is there"));
    }

    /** Values that GET has to show as they were set. */
    public List<String> shown() {
        if (!isText(parameter)) {
            return List.of(plain());
        }
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
    public Stream<String> others(String there) {
        return Stream.concat(shown().stream(), all().stream())
                .filter(value -> !value.equals(there) && !value.equals(KEEPS_CALLS_AWAY));
    }

    /** All values of the enumeration; empty for anything else. */
    public List<String> all() {
        return allOf(parameter);
    }

    /** The same of any parameter. */
    public static List<String> allOf(Parameter parameter) {
        return parameter.enumeration().flatMap(name -> Catalogue.load().enumeration(name)).stream()
                .map(Enumeration::values)
                .flatMap(List::stream)
                .toList();
    }

    /** A value of so many characters; a phone number has an extension of many digits then (RFC 3966). */
    public String of(int length) {
        return isNumber(parameter)
                ? number() + ";ext=" + "1".repeat(length - number().length() - ";ext=".length())
                : "tck ".repeat(length / 4 + 1).substring(0, length).replace(' ', '-');
    }

    /** Whether what is shown is what was set: a server may write flags and numbers in a form of its own. */
    public boolean isShown(String set, String shown) {
        if (parameter.type() == ValueType.BOOLEAN) {
            return set.equalsIgnoreCase(shown.strip());
        }
        return isNumber(parameter) ? isSameNumber(set, shown) : set.equals(shown);
    }

    /** Whether both are one telephone number, however they are written. */
    public static boolean isSameNumber(String number, String other) {
        return digits(number).equals(digits(other));
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    /** A text that a server takes as it is, whatever stands in it or one of a list. */
    static boolean isText(Parameter parameter) {
        return parameter.type() == ValueType.STRING && !isNumber(parameter);
    }

    /** A text of a capability is a phone number, which the server normalises. */
    public static boolean isNumber(Parameter parameter) {
        return parameter.type() == ValueType.STRING && parameter.shownBy().isPresent();
    }

    /** The input with this value of the parameter. */
    static Input with(Input input, Parameter parameter, String value) {
        String name = parameter.name();
        boolean flag = parameter.type() == ValueType.BOOLEAN;
        String xml =
                "<property name=\"" + name + "\">" + (Boolean.parseBoolean(value) ? "True" : "False") + "</property>";
        return flag ? input.withRaw(name, String.valueOf(Boolean.parseBoolean(value)), xml) : input.with(name, value);
    }
}
