package org.ucwatck.reference.fault.request;

import java.nio.charset.StandardCharsets;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Request;

/** How many UTF-16 units an operationId may have: as many as the page says, unless a fault says otherwise. */
public final class IdLimit {
    private final Deviations deviations;
    private final boolean xml;
    private final boolean query;
    private final int documented;

    /** @param documented most characters, as the page says */
    public IdLimit(Deviations deviations, Request request, int documented) {
        this.documented = documented;
        this.deviations = deviations;
        this.xml = request.format().filter(Format.XML::equals).isPresent();
        this.query = request.query().containsKey("operationId");
    }

    public boolean isExceededBy(String id) {
        return length(id) > longest();
    }

    /** The id as it is kept. */
    public String kept(String id) {
        boolean cut = deviations.has(InputFault.OPERATION_ID_51_TRUNCATED) && id.length() > documented;
        return cut ? id.substring(0, documented) : id;
    }

    private int length(String id) {
        if (deviations.has(Variant.CODE_POINTS_COUNTED)) {
            return id.codePointCount(0, id.length());
        }
        return deviations.has(InputFault.OPERATION_ID_COUNTED_IN_BYTES)
                ? id.getBytes(StandardCharsets.UTF_8).length
                : id.length();
    }

    private int longest() {
        if (deviations.has(InputFault.OPERATION_ID_UNLIMITED)) {
            return Integer.MAX_VALUE;
        }
        boolean oneLess = deviations.has(InputFault.OPERATION_ID_50_REJECTED)
                || (xml && deviations.has(InputFault.OPERATION_ID_50_REJECTED_IN_XML));
        boolean oneMore = deviations.has(InputFault.OPERATION_ID_51_ACCEPTED)
                || deviations.has(InputFault.OPERATION_ID_51_TRUNCATED)
                || (xml && deviations.has(InputFault.OPERATION_ID_51_ACCEPTED_IN_XML))
                || (query && deviations.has(InputFault.OPERATION_ID_51_ACCEPTED_IN_QUERY));
        return documented + (oneMore ? 1 : 0) - (oneLess ? 1 : 0);
    }
}
