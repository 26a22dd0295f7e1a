package org.ucwatck.reference.area;

import java.util.List;
import org.ucwatck.reference.wire.Answer;

/** decline_ref: the same for every incoming invitation. */
final class Declining {
    private static final List<String> REASONS = List.of(
            "Unknown",
            "Local",
            "Global",
            "MediaAllocationFailure",
            "EncryptionMismatch",
            "IPv6NotSupported",
            "MediaConnectivityFailure",
            "CodecMismatch",
            "UnsupportedMedia",
            "InvalidMediaOffer",
            "InsufficientBandwidth",
            "InsufficientBandwidthRerouteOverPstn");

    private Declining() {}

    static Answer answer(Call call, String rel) {
        Fields fields = call.fields();
        fields.oneOf("reason", REASONS);
        fields.check();
        call.invitation(rel).decline();
        return Answer.noContent();
    }
}
