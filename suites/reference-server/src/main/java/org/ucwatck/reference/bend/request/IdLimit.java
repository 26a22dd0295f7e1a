package org.ucwatck.reference.bend.request;

import java.nio.charset.StandardCharsets;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.InputFault;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Request;

/** How many UTF-16 units an operationId may have: as many as the page says, unless a fault says otherwise. */
public final class IdLimit {
    private final Bends bends;
    private final boolean xml;
    private final boolean query;
    private final int documented;

    /** @param documented most characters, as the page says */
    public IdLimit(Bends bends, Request request, int documented) {
        this.documented = documented;
        this.bends = bends;
        this.xml = request.format().filter(Format.XML::equals).isPresent();
        this.query = request.query().containsKey("operationId");
    }

    public boolean isExceededBy(String id) {
        return length(id) > longest();
    }

    /** The id as it is kept. */
    public String kept(String id) {
        boolean cut = bends.has(InputFault.OPERATION_ID_51_TRUNCATED) && id.length() > documented;
        return cut ? id.substring(0, documented) : id;
    }

    private int length(String id) {
        if (bends.has(Variant.CODE_POINTS_COUNTED)) {
            return id.codePointCount(0, id.length());
        }
        return bends.has(InputFault.OPERATION_ID_COUNTED_IN_BYTES)
                ? id.getBytes(StandardCharsets.UTF_8).length
                : id.length();
    }

    private int longest() {
        if (bends.has(InputFault.OPERATION_ID_UNLIMITED)) {
            return Integer.MAX_VALUE;
        }
        boolean oneLess = bends.has(InputFault.OPERATION_ID_50_REJECTED)
                || (xml && bends.has(InputFault.OPERATION_ID_50_REJECTED_IN_XML));
        boolean oneMore = bends.has(InputFault.OPERATION_ID_51_ACCEPTED)
                || bends.has(InputFault.OPERATION_ID_51_TRUNCATED)
                || (xml && bends.has(InputFault.OPERATION_ID_51_ACCEPTED_IN_XML))
                || (query && bends.has(InputFault.OPERATION_ID_51_ACCEPTED_IN_QUERY));
        return documented + (oneMore ? 1 : 0) - (oneLess ? 1 : 0);
    }
}
