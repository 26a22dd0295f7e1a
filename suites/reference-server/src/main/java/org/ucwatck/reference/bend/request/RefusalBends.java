package org.ucwatck.reference.bend.request;

import org.ucwatck.reference.bend.AccessFault;
import org.ucwatck.reference.bend.AnswerFault;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.InputFault;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Request;

/** Decides which refused requests to addPhoneAudio begin a call all the same. */
public final class RefusalBends {
    private final Bends bends;

    public RefusalBends(Bends bends) {
        this.bends = bends;
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
            case 403 -> own && bends.has(AccessFault.SCOPELESS_TOKEN_BEGINS_CALL);
            case 405 -> request.method().equals("DELETE") && bends.has(AnswerFault.REFUSED_DELETE_BEGINS_CALL);
            default -> false;
        };
    }

    private boolean isUnclosed(Request request) {
        String text = request.body().text();
        boolean xml = request.format().filter(Format.XML::equals).isPresent();
        return xml
                ? text.contains(" & ") && bends.has(InputFault.MALFORMED_XML_BEGINS_CALL)
                : text.matches("(?s)^\\{.*\"$") && bends.has(InputFault.MALFORMED_JSON_BEGINS_CALL);
    }

    private boolean isBadToken(Request request, boolean own) {
        boolean bearer = request.header("Authorization").orElse("").startsWith("Bearer ");
        return bearer
                && bends.has(own ? AccessFault.EXPIRED_TOKEN_BEGINS_CALL : AccessFault.MALFORMED_TOKEN_BEGINS_CALL);
    }
}
