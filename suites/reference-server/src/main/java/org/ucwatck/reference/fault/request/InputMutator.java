package org.ucwatck.reference.fault.request;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Changes the input of addPhoneAudio once it is read, before its parameters are judged. */
public final class InputMutator {
    private static final String ID = "operationId";
    private static final String TO = "to";
    private static final String PHONE = "phoneNumber";
    private static final String NOBODY = "sip:nobody@contoso.example";

    private interface Mutator {
        Input apply(Input input, Request request);
    }

    private static final Mutator TRIMMED = text(ID, String::strip);
    private static final Map<Fault, Mutator> FAULTS = new HashMap<>();

    static {
        FAULTS.put(InputFault.OPERATION_ID_BLANKS_REMOVED, text(ID, it -> it.replace(" ", "")));
        FAULTS.put(InputFault.OPERATION_ID_LOWER_CASED, text(ID, it -> it.toLowerCase(Locale.ROOT)));
        FAULTS.put(InputFault.OPERATION_ID_COMPOSED, text(ID, it -> Normalizer.normalize(it, Normalizer.Form.NFC)));
        FAULTS.put(InputFault.OPERATION_ID_QUOTES_REFUSED, refused(ID, it -> it.contains("\"")));
        FAULTS.put(InputFault.OPERATION_ID_RIGHT_TO_LEFT_REFUSED, refused(ID, it -> it.matches(".*\\p{IsHebrew}.*")));
        FAULTS.put(
                InputFault.OPERATION_ID_WORD_NULL_LOST, (it, at) -> "null".equals(it.value(ID)) ? it.without(ID) : it);
        FAULTS.put(InputFault.PHONE_NUMBER_REQUIRED, refusedInput(it -> !it.has(PHONE)));
        FAULTS.put(InputFault.PHONE_NUMBER_NEEDS_OPERATION_ID, refusedInput(it -> it.has(PHONE) && !it.has(ID)));
        FAULTS.put(InputFault.EMPTY_INPUT_500, (it, at) -> failed(it, isEmptyObject(it, at)));
        FAULTS.put(InputFault.QUERY_OPERATION_ID_LOST, (it, at) -> isShortInQuery(at) ? it.without(ID) : it);
        FAULTS.put(InputFault.TO_EMPTY_ACCEPTED, text(TO, it -> it.isEmpty() ? NOBODY : it));
        FAULTS.put(InputFault.TO_BLANKS_ACCEPTED, text(TO, it -> it.matches(" +") ? NOBODY : it));
        FAULTS.put(InputFault.TO_NAME_ACCEPTED, text(TO, it -> it.matches("[A-Z][a-z]+ [A-Z][a-z]+") ? NOBODY : it));
        FAULTS.put(InputFault.TO_OTHER_SCHEME_ACCEPTED, text(TO, it -> it.replaceFirst("^mailto:", "sip:")));
        FAULTS.put(InputFault.UNKNOWN_CONTACT_500, (it, at) -> failed(it, NOBODY.equals(it.value(TO))));
        FAULTS.put(InputFault.ARRAY_READ_AS_TEXT, (it, at) -> unpacked(it, at));
        FAULTS.put(InputFault.NUMBER_FOR_TEXT_500, (it, at) -> failed(it, holds(it, Number.class)));
        FAULTS.put(InputFault.PROPERTY_LIST_500, (it, at) -> failed(it, isXml(at) && holds(it, List.class)));
        FAULTS.put(InputFault.EMPTY_NUMBER_ACCEPTED, (it, at) -> "".equals(it.value(PHONE)) ? it.without(PHONE) : it);
        FAULTS.put(
                InputFault.SIXTEEN_DIGITS_ACCEPTED,
                text(PHONE, it -> it.replaceFirst("^(tel:)?(\\+\\d{15})\\d$", "$2")));
        FAULTS.put(InputFault.VANITY_NUMBER_CONVERTED, text(PHONE, InputMutator::dialled));
        FAULTS.put(InputFault.FULL_WIDTH_DIGITS_ACCEPTED, text(PHONE, InputMutator::narrow));
        FAULTS.put(InputFault.E164_WITHOUT_TEL_REFUSED, (it, at) -> unnormalised(it, "\\+[0-9]{11}"));
        FAULTS.put(InputFault.E164_WITH_TEL_REFUSED, (it, at) -> unnormalised(it, "tel:\\+[0-9]{11}"));
        FAULTS.put(InputFault.NUMBER_LENGTH_SUBCODE_WRONG, (it, at) -> undeserialised(it, "(tel:)?\\+[0-9]{16,}"));
        FAULTS.put(InputFault.UNKNOWN_PROPERTY_REFUSED, refusedInput(it -> it.has("x-unknown")));
        FAULTS.put(InputFault.UNKNOWN_LIST_REFUSED, refusedInput(it -> it.value("x-unknown") instanceof List<?>));
    }

    private final Deviations deviations;
    private final InputVariants variants;

    public InputMutator(Deviations deviations) {
        this.deviations = deviations;
        this.variants = new InputVariants(deviations);
    }

    /** @throws Refusal where a fault refuses what is legal */
    public Input apply(Input input, Request request) {
        Input taken = variants.apply(input, request);
        Input mutated = deviations.has(Variant.OPERATION_ID_TRIMMED) ? TRIMMED.apply(taken, request) : taken;
        for (Map.Entry<Fault, Mutator> each : FAULTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated, request) : mutated;
        }
        return mutated;
    }

    private static Mutator text(String name, UnaryOperator<String> change) {
        return (input, request) ->
                input.value(name) instanceof String text ? input.with(name, change.apply(text)) : input;
    }

    private static Mutator refused(String name, Predicate<String> when) {
        return refusedInput(input -> input.value(name) instanceof String text && when.test(text));
    }

    private static Mutator refusedInput(Predicate<Input> when) {
        return (input, request) -> {
            if (when.test(input)) {
                throw Refusal.badRequest(null, "The input is not understood.");
            }
            return input;
        };
    }

    private static Input failed(Input input, boolean when) {
        if (when) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        return input;
    }

    private static Input unnormalised(Input input, String pattern) {
        if (input.value(PHONE) instanceof String number && number.matches(pattern)) {
            throw Refusal.badRequest("NormalizationFailed", "The phone normalization failed.");
        }
        return input;
    }

    private static Input undeserialised(Input input, String pattern) {
        if (input.value(PHONE) instanceof String number && number.matches(pattern)) {
            throw Refusal.malformed("The number is too long.");
        }
        return input;
    }

    private static boolean isXml(Request request) {
        return request.format().filter(Format.XML::equals).isPresent();
    }

    private static boolean isEmptyObject(Input input, Request request) {
        return input.values().isEmpty() && !request.body().text().isBlank();
    }

    private static boolean isShortInQuery(Request request) {
        String id = request.query().get(ID);
        return id != null && id.length() <= 50;
    }

    private static boolean holds(Input input, Class<?> type) {
        return List.of(ID, TO, PHONE).stream().anyMatch(name -> type.isInstance(input.value(name)));
    }

    private static Input unpacked(Input input, Request request) {
        Input mutated = input;
        for (String name : isXml(request) ? List.<String>of() : List.of(ID, TO)) {
            boolean one =
                    mutated.value(name) instanceof List<?> list && list.size() == 1 && list.get(0) instanceof String;
            mutated = one && mutated.value(name) instanceof List<?> list ? mutated.with(name, list.get(0)) : mutated;
        }
        return mutated;
    }

    /** Seven letters after the area code, as advertisements print them. */
    private static String dialled(String number) {
        return number.matches("\\+\\d{4}[A-Z]{7}")
                ? number.chars()
                        .map(each -> each < 'A' ? each : "22233344455566677778889999".charAt(each - 'A'))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : number;
    }

    private static String narrow(String number) {
        return number.chars()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
