package org.ucwatck.reference.pages;

/** The enumeration pages, with the values that tables of other pages add to them. */
final class Enumerations {
    static final Enumeration AUDIENCE_MESSAGING = Enumeration.of("AudienceMessaging", "Disabled", "Enabled", "Unknown");
    static final Enumeration AUDIENCE_MUTE_LOCK = Enumeration.of("AudienceMuteLock", "Disabled", "Enabled", "Unknown");
    static final Enumeration AUDIO_PREFERENCE = Enumeration.of("AudioPreference", "PhoneAudio", "VoipAudio");
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
    static final Enumeration CALL_STATE =
            Enumeration.of("CallState", "Connected", "Connecting", "Disconnected", "Disconnecting", "Transferring");
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
    static final Enumeration PREFERRED_AVAILABILITY =
            Enumeration.of("PreferredAvailability", "Online", "Busy", "DoNotDisturb", "BeRightBack", "Away", "Offwork");
    static final Enumeration ROLE = Enumeration.of("Role", "Attendee", "Leader", "Unknown");
    static final Enumeration SOURCE_NETWORK =
            Enumeration.of("SourceNetwork", "Everyone", "Federated", "PublicCloud", "SameEnterprise", "Unknown");

    private Enumerations() {}
}
