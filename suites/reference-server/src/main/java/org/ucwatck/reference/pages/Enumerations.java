package org.ucwatck.reference.pages;

/** The enumeration pages, with the values that tables of other pages add to them. */
final class Enumerations {
    static final Enumeration ACCESS_LEVEL =
            Enumeration.of("AccessLevel", "None", "SameEnterprise", "Locked", "Invited", "Everyone");
    static final Enumeration ACTIVE_PERIOD = Enumeration.of("ActivePeriod", "Always", "Workhours");
    static final Enumeration AUDIENCE_MESSAGING = Enumeration.of("AudienceMessaging", "Disabled", "Enabled", "Unknown");
    static final Enumeration AUDIENCE_MUTE_LOCK = Enumeration.of("AudienceMuteLock", "Disabled", "Enabled", "Unknown");
    static final Enumeration AUDIO_PREFERENCE = Enumeration.of("AudioPreference", "PhoneAudio", "VoipAudio");
    static final Enumeration AUTOMATIC_LEADER_ASSIGNMENT =
            Enumeration.of("AutomaticLeaderAssignment", "Disabled", "SameEnterprise", "Everyone");
    static final Enumeration AVAILABILITY = Enumeration.of(
            "Availability",
            "Away",
            "BeRightBack",
            "Busy",
            "DoNotDisturb",
            "IdleBusy",
            "IdleOnline",
            "Offline",
            "Online");
    static final Enumeration BANDWIDTH_CONTROL_POLICY =
            Enumeration.of("BandwidthControlPolicy", "Off", "OffReportMode", "On", "OnReportMode");
    static final Enumeration CALL_DECLINE_REASON = Enumeration.of(
            "CallDeclineReason",
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
    static final Enumeration CALL_FORWARDING_STATE =
            Enumeration.of("CallForwardingState", "None", "ImmediateForward", "SimultaneousRing");
    static final Enumeration CALL_STATE =
            Enumeration.of("CallState", "Connected", "Connecting", "Disconnected", "Disconnecting", "Transferring");
    static final Enumeration CONTACT_DEVICE_TYPE =
            Enumeration.of("ContactDeviceType", "DeskPhone", "Mobile", "PC", "Unknown", "Web");
    static final Enumeration CONTACT_TYPE = Enumeration.of("ContactType", "Bot", "Phone", "ReplayBot", "User");
    static final Enumeration CONVERSATION_MODALITY_TYPE = Enumeration.of(
            "ConversationModalityType",
            "ApplicationSharing",
            "Audio",
            "DataCollaboration",
            "Messaging",
            "PanoramicVideo",
            "Video");
    static final Enumeration CONVERSATION_STATE = Enumeration.of(
            "ConversationState",
            "Conferenced",
            "Conferencing",
            "Connected",
            "Connecting",
            "Disconnected",
            "Disconnecting",
            "Incoming",
            "InLobby");
    static final Enumeration DIRECTION = Enumeration.of("Direction", "Incoming", "Outgoing");
    static final Enumeration ENFORCEMENT_POLICY =
            Enumeration.of("EnforcementPolicy", "Enforced", "NotSupported", "Supported");
    static final Enumeration ENTRY_EXIT_ANNOUNCEMENT =
            Enumeration.of("EntryExitAnnouncement", "Unsupported", "Disabled", "Enabled");
    static final Enumeration ERROR_CODE = Enumeration.of(
            "ErrorCode",
            "BadRequest",
            "Conflict",
            "EntityTooLarge",
            "ExchangeServiceFailure",
            "Forbidden",
            "GatewayTimeout",
            "Gone",
            "Informational",
            "LocalFailure",
            "MethodNotAllowed",
            "NotAcceptable",
            "NotFound",
            "PreconditionFailed",
            "PreconditionRequired",
            "RemoteFailure",
            "ServiceFailure",
            "ServiceUnavailable",
            "Timeout",
            "TooManyRequests",
            "UnsupportedMediaType",
            "ClientTimeout",
            "PreConditionFailed",
            "PreConditionRequired");
    static final Enumeration GENERIC_POLICY = Enumeration.of("GenericPolicy", "None", "Disabled", "Enabled");
    static final Enumeration IMPORTANCE = Enumeration.of("Importance", "Normal", "Urgent", "Emergency");
    static final Enumeration INVITATION_STATE = Enumeration.of(
            "InvitationState",
            "Alerting",
            "Cancelled",
            "Connected",
            "Connecting",
            "Declined",
            "Failed",
            "Forwarded",
            "TeamRing");
    static final Enumeration LIS_QUERY_RESULT = Enumeration.of("LisQueryResultEnum", "Succeeded", "Failed");
    static final Enumeration LOBBY_BYPASS_FOR_PHONE_USERS =
            Enumeration.of("LobbyBypassForPhoneUsers", "Disabled", "Enabled");
    static final Enumeration LOCATION_REQUIRED = Enumeration.of("LocationRequiredEnum", "Disclaimer", "No", "Yes");
    static final Enumeration MESSAGE_FORMAT = Enumeration.of("MessageFormat", "Plain", "Html");
    static final Enumeration MODALITY_TYPE = Enumeration.of(
            "ModalityType",
            "Audio",
            "Video",
            "PhoneAudio",
            "ApplicationSharing",
            "Messaging",
            "DataCollaboration",
            "PanoramicVideo");
    static final Enumeration NOTE_TYPE = Enumeration.of("NoteType", "OutOfOffice", "Personal");
    static final Enumeration ONLINE_MEETING_REL =
            Enumeration.of("OnlineMeetingRel", "myAssignedOnlineMeeting", "myOnlineMeetings");
    static final Enumeration PHONE_USER_ADMISSION = Enumeration.of("PhoneUserAdmission", "Disabled", "Enabled");
    static final Enumeration PREFERRED_AVAILABILITY =
            Enumeration.of("PreferredAvailability", "Online", "Busy", "DoNotDisturb", "BeRightBack", "Away", "Offwork");
    static final Enumeration PRIVACY_RELATIONSHIP_LEVEL = Enumeration.of(
            "PrivacyRelationshipLevel",
            "Blocked",
            "Colleagues",
            "External",
            "FriendsAndFamily",
            "Unknown",
            "Workgroup");
    static final Enumeration REQUIREMENT_POLICY = Enumeration.of("RequirementPolicy", "NotRequired", "Required");
    static final Enumeration ROLE = Enumeration.of("Role", "Attendee", "Leader", "Unknown");
    static final Enumeration SOURCE_NETWORK =
            Enumeration.of("SourceNetwork", "Everyone", "Federated", "PublicCloud", "SameEnterprise", "Unknown");
    static final Enumeration STATUS = Enumeration.of("Status", "Failed", "Pending", "Succeeded");
    static final Enumeration SUBSCRIPTION_STATE =
            Enumeration.of("SubscriptionState", "Connected", "Connecting", "Disconnected", "Disconnecting");
    static final Enumeration UNANSWERED_CALL_HANDLING = Enumeration.of("UnansweredCallHandling", "Enabled", "Disabled");

    private Enumerations() {}
}
