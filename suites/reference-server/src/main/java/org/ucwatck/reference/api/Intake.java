package org.ucwatck.reference.api;

import org.ucwatck.reference.area.Route;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.InputFault;
import org.ucwatck.reference.bend.Operator;
import org.ucwatck.reference.bend.request.InputBends;
import org.ucwatck.reference.bend.request.RegistrationBends;
import org.ucwatck.reference.bend.request.RequestBends;
import org.ucwatck.reference.bend.site.SiteBends;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.input.InputReader;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Decides how the input of a request is read: the seams for requests and for inputs stand here. */
final class Intake {
    private final Bends bends;
    private final RequestBends requestBends;
    private final InputBends inputBends;
    private final RegistrationBends registrationBends;

    Intake(Bends bends) {
        this.bends = bends;
        this.requestBends = new RequestBends(bends);
        this.inputBends = new InputBends(bends);
        this.registrationBends = new RegistrationBends(bends);
    }

    /** @throws Refusal 400, 404 or 415 when the request cannot be read */
    Input read(Request request, Route route) {
        String rel = route.rel();
        SiteBends siteBends = new SiteBends(bends, route.page(), route.method());
        checkVersion(request);
        boolean writes = request.method().equals("POST") || request.method().equals("PUT");
        if (!writes || rel.equals("sendMessage")) {
            return Input.NONE.orElse(request.query());
        }
        Request bent = siteBends.apply(requestBends.apply(request));
        Input input = siteBends.has(Operator.MALFORMED_TAKEN) ? readable(bent) : InputReader.read(bent);
        Input whole = bends.has(InputFault.QUERY_INPUT_IGNORED) ? input : input.orElse(request.query());
        return switch (rel) {
            case "addPhoneAudio" -> inputBends.apply(whole, bent);
            case "applications" -> registrationBends.apply(whole);
            default -> siteBends.apply(whole, bent);
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
        if (tooHigh && !bends.has(InputFault.MIN_VERSION_IGNORED)) {
            throw Refusal.notFound("APIVersionNotSupported", "The requested version is not supported.");
        }
    }
}
