package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.pages.Enumerations.BANDWIDTH_CONTROL_POLICY;
import static org.ucwatck.reference.pages.Enumerations.ENFORCEMENT_POLICY;
import static org.ucwatck.reference.pages.Enumerations.ERROR_CODE;
import static org.ucwatck.reference.pages.Enumerations.GENERIC_POLICY;
import static org.ucwatck.reference.pages.Enumerations.LOCATION_REQUIRED;
import static org.ucwatck.reference.pages.Enumerations.REQUIREMENT_POLICY;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.REMOVING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.MEDIUM;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** applications_ref, application_ref, events_ref, the policies and what else concerns an application as a whole. */
final class ApplicationPages {
    static final List<Page> ALL = pages(
            page("applications")
                    .post(201)
                    .required("culture", text().min(1).max(100))
                    .required("endpointId", text().min(1).max(100))
                    .parameter("instanceId", text().max(100))
                    .required("userAgent", text().min(1).max(100))
                    .returns("application")
                    .error(403, "Forbidden")
                    .errors(STARTING)
                    .options(200),
            page("application")
                    .anyScope()
                    .shown("type", text())
                    .shown("culture", text())
                    .shown("endpointId", text())
                    .shown("id", text())
                    .shown("instanceId", text())
                    .shown("userAgent", text())
                    .link("self")
                    .link("batch")
                    .link("events")
                    .link("policies")
                    .link("reportMyNetwork")
                    .embeds("communication")
                    .embeds("me")
                    .embeds("onlineMeetings")
                    .embeds("people")
                    .get()
                    .errors(READING)
                    .delete(204)
                    .errors(REMOVING),
            page("events")
                    .link("self")
                    .get()
                    .query("low", number().min(5).max(1800))
                    .query("medium", number().min(5).max(1800))
                    .query("priority", number())
                    .query("timeout", number().min(180).max(1800))
                    .errors(READING),
            page("batch")
                    .anyScope()
                    .post(200)
                    .returnsContent("multipart/batching")
                    .returns("batch")
                    .error(429, "TooManyRequests")
                    .errors(STARTING),
            page("policies")
                    .anyScope()
                    .shown("allowDeviceContactsSync", one(GENERIC_POLICY))
                    .shown("audioOnlyOnWifi", one(GENERIC_POLICY))
                    .shown("callLogArchiving", one(GENERIC_POLICY).orFlag())
                    .shown(
                            "customerExperienceImprovementProgram",
                            one(GENERIC_POLICY).orFlag())
                    .shown("emergencyDialMask", text())
                    .shown("emergencyDialString", text())
                    .shown("emergencyNumbers", texts())
                    .shown("emergencyServiceDisclaimer", text())
                    .shown("emoticons", one(GENERIC_POLICY).orFlag())
                    .shown("encryptAppData", one(GENERIC_POLICY))
                    .shown("clientExchangeConnectivity", one(GENERIC_POLICY).orFlag())
                    .shown("exchangeUnifiedMessaging", one(GENERIC_POLICY).orFlag())
                    .shown("helpEnvironment", text())
                    .shown("htmlMessaging", one(GENERIC_POLICY).orFlag())
                    .shown("locationRefreshInterval", number())
                    .shown("locationRequired", one(LOCATION_REQUIRED))
                    .shown("logging", one(GENERIC_POLICY).orFlag())
                    .shown("loggingLevel", text())
                    .shown("messageArchiving", one(GENERIC_POLICY).orFlag())
                    .shown("messagingUrls", one(GENERIC_POLICY).orFlag())
                    .shown("multiViewJoin", one(GENERIC_POLICY))
                    .shown("onlineFeedbackUrl", text())
                    .shown("photos", one(GENERIC_POLICY).orFlag())
                    .shown("saveCallLogs", one(GENERIC_POLICY).orFlag())
                    .shown("saveCredentials", one(GENERIC_POLICY))
                    .shown("saveMessagingHistory", one(GENERIC_POLICY).orFlag())
                    .shown("sendFeedbackUrl", text())
                    .shown("sharingOnlyOnWifi", one(GENERIC_POLICY))
                    .shown("softwareQualityMetrics", one(GENERIC_POLICY).orFlag())
                    .shown("telephonyMode", text())
                    .shown("useLocationForE911Only", one(GENERIC_POLICY).orFlag())
                    .shown("videoOnlyOnWifi", one(GENERIC_POLICY))
                    .shown("voicemailUri", text())
                    .link("self")
                    .event(UPDATED, "policies", MEDIUM)
                    .get()
                    .error(500, "ServiceFailure", "ProvisioningDataUnavailable")
                    .errors(READING),
            page("mediaPolicies")
                    .scope(CONVERSATIONS_INITIATE)
                    .scope(CONVERSATIONS_RECEIVE)
                    .shown("applicationSharingBitRate", text().orNumber())
                    .shown(
                            "applicationSharingEncryption",
                            one(ENFORCEMENT_POLICY).orFlag())
                    .shown("audioBitRate", text().orNumber())
                    .shown("audioBypass", one(GENERIC_POLICY).orFlag())
                    .shown("audioBypassId", text())
                    .shown("audioVideoEncryption", one(ENFORCEMENT_POLICY).orFlag())
                    .shown("bandwidthControl", one(BANDWIDTH_CONTROL_POLICY).orFlag())
                    .shown("externalAudioBypassMode", text())
                    .shown("fipsCompliantMedia", one(REQUIREMENT_POLICY).orFlag())
                    .shown(
                            "highPerformanceApplicationSharingInOnlineMeeting",
                            one(GENERIC_POLICY).orFlag())
                    .shown("internalAudioBypassMode", text())
                    .shown("maximumApplicationSharingPort", number())
                    .shown("maximumAudioPort", number())
                    .shown("maximumVideoPort", number())
                    .shown("maximumVideoRateAllowed", text().orNumber())
                    .shown("minimumApplicationSharingPort", number())
                    .shown("minimumAudioPort", number())
                    .shown("minimumVideoPort", number())
                    .shown("multiViewJoin", one(GENERIC_POLICY).orFlag())
                    .shown("poorDeviceWarnings", one(GENERIC_POLICY).orFlag())
                    .shown("poorNetworkWarnings", one(GENERIC_POLICY).orFlag())
                    .shown("portRange", one(GENERIC_POLICY).orFlag())
                    .shown("qualityOfService", one(GENERIC_POLICY).orFlag())
                    .shown("totalReceivedVideoBitRateKB", text().orNumber())
                    .shown("video", one(GENERIC_POLICY).orFlag())
                    .shown("videoBitRate", text().orNumber())
                    .link("self")
                    .get()
                    .errors(READING),
            page("reason")
                    .property("code", one(ERROR_CODE))
                    .property("message", text())
                    .property("subcode", text())
                    .link("self")
                    .get());

    private ApplicationPages() {}
}
