package org.ucwatck.reference.fault.request;

import org.ucwatck.reference.fault.AccessFault;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Request;

/** Decides which refused requests to addPhoneAudio begin a call all the same. */
public final class RefusalMutator {
    private final Deviations deviations;

    public RefusalMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    /**
     * Whether a request that is refused is carried out nevertheless.
     *
     * @param status of the answer that refuses it
     * @param own whether its token was granted to the user whose application it is
     */
    public boolean isCarriedOut(Request request, int status, boolean own) {
        return switch (status) {
            case 400 -> isUnclosed(request);
            case 401 -> isBadToken(request, own);
            case 403 -> own && deviations.has(AccessFault.SCOPELESS_TOKEN_BEGINS_CALL);
            case 405 -> request.method().equals("DELETE") && deviations.has(AnswerFault.REFUSED_DELETE_BEGINS_CALL);
            default -> false;
        };
    }

    private boolean isUnclosed(Request request) {
        String text = request.body().text();
        boolean xml = request.format().filter(Format.XML::equals).isPresent();
        return xml
                ? text.contains(" & ") && deviations.has(InputFault.MALFORMED_XML_BEGINS_CALL)
                : text.matches("(?s)^\\{.*\"$") && deviations.has(InputFault.MALFORMED_JSON_BEGINS_CALL);
    }

    private boolean isBadToken(Request request, boolean own) {
        boolean bearer = request.header("Authorization").orElse("").startsWith("Bearer ");
        return bearer
                && deviations.has(
                        own ? AccessFault.EXPIRED_TOKEN_BEGINS_CALL : AccessFault.MALFORMED_TOKEN_BEGINS_CALL);
    }
}
