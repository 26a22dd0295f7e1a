package org.ucwatck.reference.area;

import java.util.Map;
import org.ucwatck.reference.life.Paths;

/** What the server shows as captures do but does not carry. */
public final class UnsupportedArea {
    private static final String APPLICATION = Paths.APPLICATIONS + "/{app}";
    private static final String MEETINGS = APPLICATION + "/onlineMeetings";
    private static final Map<String, String> RELS = Map.ofEntries(
            Map.entry(APPLICATION + "/communication/onlineMeetingInvitations", "startOnlineMeeting"),
            Map.entry(APPLICATION + "/communication/participantInvitations", "addParticipant"),
            Map.entry(APPLICATION + "/me/callForwardingSettings", "callForwardingSettings"),
            Map.entry(APPLICATION + "/people/contactsAndGroupsSubscription", "myContactsAndGroupsSubscription"),
            Map.entry(MEETINGS + "/customInvitation", "onlineMeetingInvitationCustomization"),
            Map.entry(MEETINGS + "/defaultValues", "onlineMeetingDefaultValues"),
            Map.entry(MEETINGS + "/eligibleValues", "onlineMeetingEligibleValues"),
            Map.entry(MEETINGS + "/myOnlineMeetings", "myOnlineMeetings"),
            Map.entry(MEETINGS + "/phoneDialInInformation", "phoneDialInInformation"),
            Map.entry(MEETINGS + "/policies", "onlineMeetingPolicies"));

    private UnsupportedArea() {}

    public static void routes(Routes routes) {
        RELS.forEach(routes::unsupported);
    }
}
