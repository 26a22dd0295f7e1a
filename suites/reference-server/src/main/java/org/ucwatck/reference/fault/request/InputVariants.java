package org.ucwatck.reference.fault.request;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** The legal ways in which a server may be stricter, or more generous, about the input of addPhoneAudio. */
final class InputVariants {
    private static final String NOBODY = "sip:nobody@contoso.example";
    private static final Pattern BARE = Pattern.compile("(?i)(tel:)?[0-9]+");
    private static final Pattern E164 = Pattern.compile("(tel:)?\\+1[0-9]{10}");
    private static final Pattern PLAIN_ID = Pattern.compile("\\S|\\S[^\\p{Cntrl}\\p{Cs}]{0,48}\\S");
    private static final Pattern PLAIN_TO = Pattern.compile("sip:[a-z.-]+@contoso\\.example");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s:/\"<>]+@[a-z.]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,15}");
    private static final Pattern SEPARATED = Pattern.compile("(?i)(tel:)?\\+?[0-9][0-9 ().-]+");
    private static final Pattern TEL = Pattern.compile("(?i)tel:\\+?[0-9]{2,15}(;\\S*)?");
    private static final Pattern TWICE =
            Pattern.compile("(?s).*(\"to\"\\s*:.*\"to\"\\s*:|name=['\"]to['\"].*name=['\"]to['\"]).*");

    private final Deviations deviations;

    InputVariants(Deviations deviations) {
        this.deviations = deviations;
    }

    /** @throws Refusal where the variant refuses */
    Input apply(Input input, Request request) {
        check(input);
        checkWriting(input, request);
        Input taken = input;
        if (deviations.has(Variant.TO_WITHOUT_SCHEME_TAKEN) && input.value("to") instanceof String to) {
            taken = taken.with("to", withScheme(to));
        }
        if (deviations.has(Variant.SEPARATORS_TAKEN)
                && input.value("phoneNumber") instanceof String number
                && SEPARATED.matcher(number).matches()) {
            taken = taken.with("phoneNumber", number.replaceAll("[ ().-]", ""));
        }
        boolean blank = input.value("operationId") instanceof String id && id.isBlank();
        return blank && deviations.has(Variant.BLANK_ID_AS_ABSENT) ? taken.without("operationId") : taken;
    }

    private static String withScheme(String to) {
        if (ADDRESS.matcher(to).matches()) {
            return "sip:" + to;
        }
        return NUMBER.matcher(to).matches() ? "tel:" + to : to;
    }

    private void check(Input input) {
        boolean bare = input.value("phoneNumber") instanceof String number
                && BARE.matcher(number).matches();
        if (deviations.has(Variant.BARE_DIGITS_REFUSED) && bare) {
            throw Refusal.badRequest("NormalizationFailed", "The number has no plus.");
        }
        if (deviations.has(Variant.UNKNOWN_CONTACT_REFUSED) && NOBODY.equals(input.value("to"))) {
            throw Refusal.notFound(null, "There is nobody of that name.");
        }
        boolean tel = input.value("to") instanceof String to
                && to.toLowerCase(Locale.ROOT).startsWith("tel:")
                && !TEL.matcher(to).matches();
        if (deviations.has(Variant.TEL_NOT_NORMALIZED) && tel) {
            throw Refusal.badRequest("NormalizationFailed", "The phone normalization failed.");
        }
        if (deviations.has(Variant.DOUBTFUL_REFUSED)) {
            checkPlain(input);
        }
    }

    private void checkWriting(Input input, Request request) {
        boolean none = List.of("operationId", "phoneNumber").stream()
                .anyMatch(name -> input.has(name) && input.value(name) == null);
        if (deviations.has(Variant.NULL_REFUSED) && none) {
            throw Refusal.badRequest("ParameterValidationFailure", "A parameter has no value.");
        }
        String text = request.body().text();
        if (deviations.has(Variant.STRICT_WRITING)
                && (text.startsWith("\uFEFF") || TWICE.matcher(text).matches())) {
            throw Refusal.malformed("The request body is not written strictly enough.");
        }
    }

    private static void checkPlain(Input input) {
        if (misfits(input, "phoneNumber", E164)) {
            throw Refusal.badRequest("NormalizationFailed", "The phone normalization failed.");
        }
        if (misfits(input, "operationId", PLAIN_ID) || misfits(input, "to", PLAIN_TO)) {
            throw Refusal.badRequest("ParameterValidationFailure", "The input is not plain enough.");
        }
    }

    private static boolean misfits(Input input, String name, Pattern plain) {
        return input.value(name) instanceof String text && !plain.matcher(text).matches();
    }
}
