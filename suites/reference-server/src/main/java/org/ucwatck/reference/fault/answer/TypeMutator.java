package org.ucwatck.reference.fault.answer;

import java.util.Optional;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.site.SiteAnswers;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Request;

/** Changes the media type that an answer declares, and the one that is chosen for it. */
public final class TypeMutator {
    private static final String INVITATION = "phoneAudioInvitation";

    private final Deviations deviations;
    private final SiteAnswers sites;

    public TypeMutator(Deviations deviations) {
        this.deviations = deviations;
        this.sites = new SiteAnswers(deviations);
    }

    /** What the server believes to be accepted. */
    public String accepted(Request request, String rel) {
        String accept = request.header("Accept").orElse("");
        boolean deaf = deviations.has(AnswerFault.PRECISE_ACCEPT_GETS_JSON)
                && rel.equals("phoneAudio")
                && accept.equals(MediaType.UCWA_XML);
        boolean always = deviations.has(AnswerFault.ME_ONLY_IN_JSON) && rel.equals("me") && accept.endsWith("xml");
        return deaf || always ? MediaType.JSON : sites.accepted(accept, request, rel);
    }

    /** The format of an error body. */
    public Format ofError(Format format) {
        return deviations.has(BodyFault.ERROR_BODY_JSON_FOR_XML) ? Format.JSON : format;
    }

    /** The Content-Type to declare; empty leaves the header out. */
    public Optional<String> declared(String contentType, Request request, String rel) {
        boolean image = request.header("Accept").filter("image/png"::equals).isPresent();
        if (image && deviations.has(AnswerFault.UNSUPPORTED_ACCEPT_ECHOED)) {
            return Optional.of("image/png");
        }
        boolean invitation = rel.equals(INVITATION) && request.method().equals("GET");
        if (invitation && deviations.has(BodyFault.CONTENT_TYPE_MISSING)) {
            return Optional.empty();
        }
        if (invitation && deviations.has(BodyFault.JSON_AS_PLAIN_TEXT) && contentType.contains("json")) {
            return Optional.of("text/plain; charset=utf-8");
        }
        boolean charset = invitation && deviations.has(BodyFault.CHARSET_WRONG);
        return Optional.of(
                charset ? contentType.replace("utf-8", "utf-16") : sites.declared(contentType, request, rel));
    }
}
