package org.ucwatck.reference.fault.request;

import java.util.List;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Changes what startPhoneAudio makes of its input. */
public final class StartMutator {
    private static final String TO = "to";
    private static final int LONGEST_SUBJECT = 250;

    private final Deviations deviations;
    private final Request request;

    public StartMutator(Deviations deviations, Request request) {
        this.deviations = deviations;
        this.request = request;
    }

    /** How long a subject may be, where the page says so much. */
    public int longestSubject(int documented) {
        boolean xml = request.format().filter(Format.XML::equals).isPresent();
        boolean more = deviations.has(CallFault.SUBJECT_251_ACCEPTED)
                || (xml && deviations.has(CallFault.SUBJECT_251_ACCEPTED_IN_XML));
        boolean less = deviations.has(CallFault.SUBJECT_250_REFUSED);
        return documented + (more ? 1 : 0) - (less ? 1 : 0);
    }

    /** Whether the subject is not lost on the way. */
    public boolean keepsSubject(String subject) {
        return !deviations.has(CallFault.SUBJECT_LOST_IN_QUERY)
                || !subject.equals(request.query().get("subject"));
    }

    /** The subject as it is kept. */
    public String kept(String subject) {
        boolean longest = subject.length() == LONGEST_SUBJECT && deviations.has(CallFault.LONG_SUBJECT_CUT);
        String text = longest ? subject.substring(1) : subject;
        return deviations.has(CallFault.SUBJECT_QUOTES_LOST) ? text.replace("\"", "") : text;
    }

    public boolean keepsThread() {
        return !deviations.has(CallFault.THREAD_ID_LOST);
    }

    /** The values of importance that are taken. */
    public List<String> importance(List<String> documented) {
        return deviations.has(CallFault.EMERGENCY_REFUSED)
                ? documented.stream().filter(each -> !each.equals("Emergency")).toList()
                : documented;
    }

    /**
     * The input as startPhoneAudio reads it.
     *
     * @param anybody whom to call when the input names nobody and nobody minds
     * @throws Refusal where the query may not name the contact
     */
    public Input input(Input given, String anybody) {
        boolean inQuery = request.query().containsKey(TO);
        if (inQuery && deviations.has(CallFault.TO_IN_QUERY_500)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        if (inQuery && deviations.has(CallFault.TO_IN_QUERY_504)) {
            throw Refusal.of(504, "Timeout", null, "The service did not answer in time.");
        }
        if (inQuery && deviations.has(Variant.TO_IN_QUERY_REFUSED)) {
            return given.without(TO);
        }
        return !given.has(TO) && deviations.has(CallFault.START_WITHOUT_TO_ACCEPTED) ? given.with(TO, anybody) : given;
    }
}
