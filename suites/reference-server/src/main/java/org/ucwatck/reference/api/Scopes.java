package org.ucwatck.reference.api;

import static org.ucwatck.reference.auth.Scope.CONTACTS_READ_WRITE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.auth.Scope.MEETINGS_READ_WRITE;
import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;

import java.util.List;
import org.ucwatck.reference.auth.Scope;

/** The scopes of each resource as its page lists them: one of them is enough. */
final class Scopes {
    private static final List<Scope> NONE = List.of();
    private static final List<Scope> ANY = List.of(Scope.values());
    private static final List<Scope> CONVERSE = List.of(CONVERSATIONS_INITIATE, CONVERSATIONS_RECEIVE);
    private static final List<Scope> INITIATE = List.of(CONVERSATIONS_INITIATE);
    private static final List<Scope> RECEIVE = List.of(CONVERSATIONS_RECEIVE);
    private static final List<Scope> USER = List.of(USER_READ_WRITE);
    private static final List<Scope> CONTACTS = List.of(CONTACTS_READ_WRITE);
    private static final List<Scope> MEETINGS = List.of(MEETINGS_READ_WRITE);

    private Scopes() {}

    static List<Scope> of(String rel) {
        return switch (rel) {
            case "applications", "events" -> NONE;
            case "messagingInvitation", "phoneAudioInvitation" -> INITIATE;
            case "conversation", "participants", "typingParticipants" -> RECEIVE;
            case "makeMeAvailable" -> List.of(USER_READ_WRITE, CONVERSATIONS_RECEIVE);
            case "me", "note", "presence", "location", "reportMyActivity", "phones", "callForwardingSettings" -> USER;
            case "photo" -> USER;
            case "people", "contact", "contactPresence", "contactNote", "contactLocation", "search" -> CONTACTS;
            case "contactSupportedModalities", "contactPrivacyRelationship", "contactPhoto" -> CONTACTS;
            case "myGroups", "myGroupMemberships", "myContactsAndGroupsSubscription" -> CONTACTS;
            case "startOnlineMeeting", "myOnlineMeetings" -> MEETINGS;
            case "application", "batch", "policies", "onlineMeetings", "onlineMeetingPolicies" -> ANY;
            case "onlineMeetingDefaultValues", "onlineMeetingEligibleValues", "phoneDialInInformation" -> ANY;
            case "onlineMeetingInvitationCustomization", "myContacts", "subscribedContacts" -> ANY;
            case "presenceSubscriptions", "presenceSubscriptionMemberships", "myPrivacyRelationships" -> ANY;
            default -> CONVERSE;
        };
    }
}
