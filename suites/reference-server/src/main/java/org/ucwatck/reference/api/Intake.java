package org.ucwatck.reference.api;

import org.ucwatck.reference.area.Route;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.request.InputMutator;
import org.ucwatck.reference.fault.request.RegistrationMutator;
import org.ucwatck.reference.fault.request.RequestMutator;
import org.ucwatck.reference.fault.site.SiteMutator;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.input.InputReader;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Decides how the input of a request is read: the seams for requests and for inputs stand here. */
final class Intake {
    private final Deviations deviations;
    private final RequestMutator requestMutator;
    private final InputMutator inputMutator;
    private final RegistrationMutator registrationMutator;

    Intake(Deviations deviations) {
        this.deviations = deviations;
        this.requestMutator = new RequestMutator(deviations);
        this.inputMutator = new InputMutator(deviations);
        this.registrationMutator = new RegistrationMutator(deviations);
    }

    /** @throws Refusal 400, 404 or 415 when the request cannot be read */
    Input read(Request request, Route route) {
        String rel = route.rel();
        SiteMutator siteMutator = new SiteMutator(deviations, route.page(), route.method());
        checkVersion(request);
        boolean writes = request.method().equals("POST") || request.method().equals("PUT");
        if (!writes || rel.equals("sendMessage") || rel.equals("batch")) {
            return Input.NONE.orElse(request.query());
        }
        Request mutated = siteMutator.apply(requestMutator.apply(request));
        boolean lenient = siteMutator.has(
                mutated.format().orElse(Format.JSON) == Format.JSON
                        ? Operator.MALFORMED_TAKEN
                        : Operator.MALFORMED_XML_TAKEN);
        Input input = lenient ? readable(mutated) : InputReader.read(mutated);
        Input whole = deviations.has(InputFault.QUERY_INPUT_IGNORED) ? input : input.orElse(request.query());
        return switch (rel) {
            case "addPhoneAudio" -> siteMutator.apply(inputMutator.apply(whole, mutated), mutated);
            case "applications" -> siteMutator.apply(registrationMutator.apply(whole), mutated);
            default -> siteMutator.apply(whole, mutated);
        };
    }

    private static Input readable(Request request) {
        try {
            return InputReader.read(request);
        } catch (Refusal refusal) {
            return Input.NONE;
        }
    }

    private void checkVersion(Request request) {
        String wanted =
                request.header("X-MS-RequiresMinResourceVersion").orElse("1").strip();
        boolean tooHigh = wanted.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(wanted) > Version.NUMBER;
        if (tooHigh && !deviations.has(InputFault.MIN_VERSION_IGNORED)) {
            throw Refusal.notFound("APIVersionNotSupported", "The requested version is not supported.");
        }
    }
}
