package org.ucwatck.reference.bend.request;

import java.util.List;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.CallFault;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Bends what startPhoneAudio makes of its input. */
public final class StartBends {
    private static final String TO = "to";
    private static final int LONGEST_SUBJECT = 250;

    private final Bends bends;
    private final Request request;

    public StartBends(Bends bends, Request request) {
        this.bends = bends;
        this.request = request;
    }

    /** How long a subject may be, where the page says so much. */
    public int longestSubject(int documented) {
        boolean xml = request.format().filter(Format.XML::equals).isPresent();
        boolean more =
                bends.has(CallFault.SUBJECT_251_ACCEPTED) || (xml && bends.has(CallFault.SUBJECT_251_ACCEPTED_IN_XML));
        boolean less = bends.has(CallFault.SUBJECT_250_REFUSED);
        return documented + (more ? 1 : 0) - (less ? 1 : 0);
    }

    /** Whether the subject is not lost on the way. */
    public boolean keepsSubject(String subject) {
        return !bends.has(CallFault.SUBJECT_LOST_IN_QUERY)
                || !subject.equals(request.query().get("subject"));
    }

    /** The subject as it is kept. */
    public String kept(String subject) {
        boolean longest = subject.length() == LONGEST_SUBJECT && bends.has(CallFault.LONG_SUBJECT_CUT);
        String text = longest ? subject.substring(1) : subject;
        return bends.has(CallFault.SUBJECT_QUOTES_LOST) ? text.replace("\"", "") : text;
    }

    public boolean keepsThread() {
        return !bends.has(CallFault.THREAD_ID_LOST);
    }

    /** The values of importance that are taken. */
    public List<String> importance(List<String> documented) {
        return bends.has(CallFault.EMERGENCY_REFUSED)
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
        if (inQuery && bends.has(CallFault.TO_IN_QUERY_500)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        if (inQuery && bends.has(CallFault.TO_IN_QUERY_504)) {
            throw Refusal.of(504, "Timeout", null, "The service did not answer in time.");
        }
        if (inQuery && bends.has(Variant.TO_IN_QUERY_REFUSED)) {
            return given.without(TO);
        }
        return !given.has(TO) && bends.has(CallFault.START_WITHOUT_TO_ACCEPTED) ? given.with(TO, anybody) : given;
    }
}
