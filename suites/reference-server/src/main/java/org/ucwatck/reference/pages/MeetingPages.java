package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.MEETINGS_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.ACCESS_LEVEL;
import static org.ucwatck.reference.pages.Enumerations.AUTOMATIC_LEADER_ASSIGNMENT;
import static org.ucwatck.reference.pages.Enumerations.ENTRY_EXIT_ANNOUNCEMENT;
import static org.ucwatck.reference.pages.Enumerations.IMPORTANCE;
import static org.ucwatck.reference.pages.Enumerations.LOBBY_BYPASS_FOR_PHONE_USERS;
import static org.ucwatck.reference.pages.Enumerations.ONLINE_MEETING_REL;
import static org.ucwatck.reference.pages.Enumerations.PHONE_USER_ADMISSION;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.Value.date;
import static org.ucwatck.reference.pages.Value.flag;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** onlineMeetings_ref and the pages that it leads to. */
final class MeetingPages {
    static final List<Page> ALL = pages(
            page("onlineMeetings")
                    .anyScope()
                    .link("self")
                    .link("myAssignedOnlineMeeting")
                    .link("myOnlineMeetings")
                    .link("onlineMeetingDefaultValues")
                    .link("onlineMeetingEligibleValues")
                    .link("onlineMeetingInvitationCustomization")
                    .link("onlineMeetingPolicies")
                    .link("phoneDialInInformation")
                    .get()
                    .errors(READING),
            page("startOnlineMeeting")
                    .scope(MEETINGS_READ_WRITE)
                    .post(201)
                    .parameter("operationId", text().max(50))
                    .parameter("importance", one(IMPORTANCE))
                    .parameter("subject", text().max(250))
                    .parameter("threadId", text())
                    .names("onlineMeetingInvitation")
                    .location()
                    .errors(STARTING),
            page("myOnlineMeetings")
                    .scope(MEETINGS_READ_WRITE)
                    .link("self")
                    .embedsMany("myAssignedOnlineMeeting")
                    .embedsMany("myOnlineMeeting")
                    .get()
                    .errors(READING)
                    .post(201)
                    .parameter("accessLevel", one(ACCESS_LEVEL))
                    .parameter("attendees", texts())
                    .parameter("automaticLeaderAssignment", one(AUTOMATIC_LEADER_ASSIGNMENT))
                    .parameter("description", text())
                    .parameter("entryExitAnnouncement", one(ENTRY_EXIT_ANNOUNCEMENT))
                    .parameter("expirationTime", date())
                    .parameter("leaders", texts())
                    .parameter("lobbyBypassForPhoneUsers", one(LOBBY_BYPASS_FOR_PHONE_USERS))
                    .parameter("phoneUserAdmission", one(PHONE_USER_ADMISSION))
                    .parameter("subject", text())
                    .returns("myOnlineMeeting")
                    .error(409, "Conflict", "TooManyOnlineMeetings")
                    .errors(STARTING),
            page("onlineMeetingDefaultValues")
                    .anyScope()
                    .shown("accessLevel", one(ACCESS_LEVEL))
                    .shown("automaticLeaderAssignment", one(AUTOMATIC_LEADER_ASSIGNMENT))
                    .shown("defaultOnlineMeetingRel", one(ONLINE_MEETING_REL))
                    .shown("entryExitAnnouncement", one(ENTRY_EXIT_ANNOUNCEMENT))
                    .shown("lobbyBypassForPhoneUsers", one(LOBBY_BYPASS_FOR_PHONE_USERS))
                    .shown("participantsWarningThreshold", number())
                    .link("self")
                    .get()
                    .errors(READING),
            page("onlineMeetingEligibleValues")
                    .anyScope()
                    .shown("accessLevels", some(ACCESS_LEVEL))
                    .shown("automaticLeaderAssignments", some(AUTOMATIC_LEADER_ASSIGNMENT))
                    .shown("eligibleOnlineMeetingRels", some(ONLINE_MEETING_REL))
                    .shown("entryExitAnnouncements", some(ENTRY_EXIT_ANNOUNCEMENT))
                    .shown("lobbyBypassForPhoneUsersSettings", some(LOBBY_BYPASS_FOR_PHONE_USERS))
                    .link("self")
                    .link("myAssignedOnlineMeeting")
                    .link("myOnlineMeetings")
                    .get()
                    .errors(READING),
            page("onlineMeetingInvitationCustomization")
                    .anyScope()
                    .shown("enterpriseHelpUrl", text())
                    .shown("invitationFooterText", text())
                    .shown("invitationHelpUrl", text())
                    .shown("invitationLegalUrl", text())
                    .shown("invitationLogoUrl", text())
                    .link("self")
                    .get()
                    .errors(READING),
            page("onlineMeetingPolicies")
                    .anyScope()
                    .shown("entryExitAnnouncement", text())
                    .shown("externalUserMeetingRecording", text())
                    .shown("meetingRecording", text())
                    .shown("meetingSize", number())
                    .shown("phoneUserAdmission", text())
                    .shown("voipAudio", text())
                    .link("self")
                    .get()
                    .errors(READING),
            page("phoneDialInInformation")
                    .anyScope()
                    .shown("conferenceId", text())
                    .shown("defaultRegion", text())
                    .shown("externalDirectoryUri", text())
                    .shown("internalDirectoryUri", text())
                    .shown("isAudioConferenceProviderEnabled", flag())
                    .shown("participantPassCode", text())
                    .shown("tollFreeNumbers", texts())
                    .shown("tollNumber", text())
                    .link("self")
                    .embedsMany("dialInRegion")
                    .get()
                    .errors(READING));

    private MeetingPages() {}
}
