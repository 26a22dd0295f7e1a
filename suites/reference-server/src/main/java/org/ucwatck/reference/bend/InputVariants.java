package org.ucwatck.reference.bend;

import java.util.regex.Pattern;
import org.ucwatck.reference.wire.Input;
import org.ucwatck.reference.wire.Refusal;

/** The legal ways in which a server may be stricter about the input of addPhoneAudio. */
final class InputVariants {
    private static final String NOBODY = "sip:nobody@contoso.example";
    private static final Pattern BARE = Pattern.compile("(?i)(tel:)?[0-9]+");
    private static final Pattern E164 = Pattern.compile("(tel:)?\\+1[0-9]{10}");
    private static final Pattern PLAIN_ID = Pattern.compile("\\S|\\S[^\\p{Cntrl}\\p{Cs}]{0,48}\\S");
    private static final Pattern PLAIN_TO = Pattern.compile("sip:[a-z.-]+@contoso\\.example");

    private final Bends bends;

    InputVariants(Bends bends) {
        this.bends = bends;
    }

    /** @throws Refusal where the variant refuses */
    void check(Input input) {
        boolean bare = input.value("phoneNumber") instanceof String number
                && BARE.matcher(number).matches();
        if (bends.has(Variant.BARE_DIGITS_REFUSED) && bare) {
            throw Refusal.badRequest("NormalizationFailed", "The number has no plus.");
        }
        if (bends.has(Variant.UNKNOWN_CONTACT_REFUSED) && NOBODY.equals(input.value("to"))) {
            throw Refusal.notFound(null, "There is nobody of that name.");
        }
        if (bends.has(Variant.DOUBTFUL_REFUSED)) {
            checkPlain(input);
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
