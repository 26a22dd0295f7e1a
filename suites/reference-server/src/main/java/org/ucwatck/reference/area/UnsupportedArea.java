package org.ucwatck.reference.area;

import java.util.Map;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.world.Paths;

/** What the server shows as captures do but does not carry: answered by the documented conflict without a subcode. */
public final class UnsupportedArea {
    private static final String APPLICATION = Paths.APPLICATIONS + "/{app}";
    private static final String MEETINGS = APPLICATION + "/onlineMeetings";
    private static final Map<String, String> READ = Map.of(
            APPLICATION + "/me/callForwardingSettings", "callForwardingSettings",
            APPLICATION + "/photos/{contact}", "contactPhoto",
            MEETINGS + "/myOnlineMeetings", "myOnlineMeetings",
            MEETINGS + "/defaultValues", "onlineMeetingDefaultValues",
            MEETINGS + "/eligibleValues", "onlineMeetingEligibleValues",
            MEETINGS + "/customInvitation", "onlineMeetingInvitationCustomization",
            MEETINGS + "/policies", "onlineMeetingPolicies",
            MEETINGS + "/phoneDialInInformation", "phoneDialInInformation");
    private static final Map<String, String> WRITTEN = Map.of(
            APPLICATION + "/batch", "batch",
            APPLICATION + "/people/presenceSubscriptions", "presenceSubscriptions",
            APPLICATION + "/people/presenceSubscriptionMemberships", "presenceSubscriptionMemberships",
            APPLICATION + "/people/contactsAndGroupsSubscription", "myContactsAndGroupsSubscription",
            MEETINGS + "/myOnlineMeetings", "myOnlineMeetings",
            APPLICATION + "/communication/onlineMeetingInvitations", "startOnlineMeeting",
            APPLICATION + "/communication/participantInvitations", "addParticipant");

    private UnsupportedArea() {}

    public static void routes(Routes routes) {
        READ.forEach((path, rel) -> routes.on("GET", path, rel, call -> {
            throw unsupported();
        }));
        WRITTEN.forEach((path, rel) -> routes.on("POST", path, rel, call -> {
            throw unsupported();
        }));
    }

    private static Refusal unsupported() {
        return Refusal.conflict(null, "The resource is not supported.");
    }
}
