package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONTACTS_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.AVAILABILITY;
import static org.ucwatck.reference.pages.Enumerations.CONTACT_DEVICE_TYPE;
import static org.ucwatck.reference.pages.Enumerations.CONTACT_TYPE;
import static org.ucwatck.reference.pages.Enumerations.MODALITY_TYPE;
import static org.ucwatck.reference.pages.Enumerations.NOTE_TYPE;
import static org.ucwatck.reference.pages.Enumerations.PRIVACY_RELATIONSHIP_LEVEL;
import static org.ucwatck.reference.pages.Enumerations.SOURCE_NETWORK;
import static org.ucwatck.reference.pages.ErrorRows.CHANGING;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.REMOVING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.HIGH;
import static org.ucwatck.reference.pages.PageEvent.Priority.LOW;
import static org.ucwatck.reference.pages.PageEvent.Priority.MEDIUM;
import static org.ucwatck.reference.pages.PageEvent.Type.ADDED;
import static org.ucwatck.reference.pages.PageEvent.Type.DELETED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.date;
import static org.ucwatck.reference.pages.Value.flag;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** people_ref, contact_ref, and the contacts and groups of the user. */
final class ContactPages {
    static final List<Page> ALL = pages(
            page("people")
                    .scope(CONTACTS_READ_WRITE)
                    .link("self")
                    .link("myContactsAndGroupsSubscription")
                    .link("myContacts")
                    .link("myGroupMemberships")
                    .link("myGroups")
                    .link("myPrivacyRelationships")
                    .link("presenceSubscriptionMemberships")
                    .link("presenceSubscriptions")
                    .link("search")
                    .link("subscribedContacts")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            asContact(page("contact")),
            aboutContact(page("contactPresence")
                    .shown("activity", text())
                    .property("availability", one(AVAILABILITY))
                    .property("deviceType", one(CONTACT_DEVICE_TYPE))
                    .property("lastActive", date())
                    .event(UPDATED, "people", MEDIUM)),
            aboutContact(page("contactNote")
                    .property("message", text())
                    .property("type", one(NOTE_TYPE))
                    .event(UPDATED, "people", MEDIUM)),
            aboutContact(page("contactLocation").property("location", text()).event(UPDATED, "people", MEDIUM)),
            aboutContact(page("contactSupportedModalities")
                    .property("modalities", some(MODALITY_TYPE))
                    .event(UPDATED, "people", MEDIUM)),
            aboutContact(page("contactPrivacyRelationship")
                    .property("relationshipLevel", one(PRIVACY_RELATIONSHIP_LEVEL))
                    .event(UPDATED, "people", MEDIUM)),
            aboutContact(page("contactPhoto"))
                    .query("size", text())
                    .returnsContent("image/jpeg")
                    .error(504, "GatewayTimeout"),
            page("myContacts")
                    .anyScope()
                    .link("self")
                    .links("contact")
                    .embedsMany("contact")
                    .event(ADDED, "contact", "people", HIGH)
                    .event(DELETED, "contact", "people", HIGH)
                    .get()
                    .query("expand", flag())
                    .error(403, "Forbidden")
                    .errors(READING),
            asMyGroups(page("myGroups")),
            asMyGroups(page("myGroups", 2))
                    .post(204)
                    .required("displayName", text().max(256))
                    .error(403, "Forbidden")
                    .errors(STARTING),
            asGroup(page("group")),
            asGroup(page("group", 2))
                    .put(200)
                    .parameter("id", text())
                    .required("name", text().max(256))
                    .errors(CHANGING)
                    .delete(204)
                    .errors(REMOVING),
            asGroup(page("defaultGroup")),
            asGroup(page("pinnedGroup")),
            page("groupContacts")
                    .anyScope()
                    .link("self")
                    .links("contact")
                    .embedsMany("contact")
                    .event(ADDED, "contact", "people", HIGH)
                    .event(DELETED, "contact", "people", HIGH)
                    .get()
                    .query("expand", flag())
                    .error(403, "Forbidden")
                    .errors(READING),
            page("myGroupMemberships")
                    .scope(CONTACTS_READ_WRITE)
                    .link("self")
                    .embedsMany("myGroupMembership")
                    .get()
                    .query("groupId", text().max(256))
                    .error(403, "Forbidden")
                    .errors(READING),
            page("myGroupMemberships", 2)
                    .anyScope()
                    .link("self")
                    .embedsMany("myGroupMembership")
                    .get()
                    .query("groupId", text().max(256))
                    .error(403, "Forbidden", "OperationNotSupported")
                    .error(403, "Forbidden")
                    .errors(READING)
                    .post(201)
                    .requiredQuery("contactUri", text().max(250))
                    .query("groupId", text().max(256))
                    .required("contactUri", text().max(250))
                    .parameter("groupId", text().max(256))
                    .returns("myGroupMembership")
                    .location()
                    .error(500, "ServiceFailure", "MigrationInProgress")
                    .error(403, "Forbidden", "OperationNotSupported")
                    .error(403, "Forbidden", "LimitExceeded")
                    .error(409, "Conflict", "LimitExceeded")
                    .error(403, "Forbidden")
                    .errors(STARTING),
            asMembership(page("myGroupMembership"))
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            asMembership(page("myGroupMembership", 2).link("delegatesGroup"))
                    .get()
                    .error(403, "Forbidden", "OperationNotSupported")
                    .error(403, "Forbidden")
                    .errors(READING)
                    .delete(204)
                    .error(500, "ServiceFailure", "MigrationInProgress")
                    .error(404, "NotFound")
                    .errors(REMOVING),
            page("myPrivacyRelationship")
                    .anyScope()
                    .property("relationshipLevel", one(PRIVACY_RELATIONSHIP_LEVEL))
                    .link("self")
                    .links("contact")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            page("myPrivacyRelationships")
                    .anyScope()
                    .link("self")
                    .embedsMany("myPrivacyRelationship")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            page("search")
                    .scope(CONTACTS_READ_WRITE)
                    .shown("moreResultsAvailable", flag())
                    .link("self")
                    .embedsMany("contact")
                    .embedsMany("distributionGroup")
                    .get()
                    .query("limit", number().min(1).max(100))
                    .requiredQuery("query", text().max(256))
                    .error(403, "Forbidden")
                    .errors(READING));

    private ContactPages() {}

    /** The pages of the contact and of its roles say the same. */
    static PageBuilder asContact(PageBuilder page) {
        return linked(page.scope(CONTACTS_READ_WRITE)
                        .shown("company", text())
                        .shown("department", text())
                        .shown("emailAddresses", texts())
                        .shown("homePhoneNumber", text())
                        .shown("sourceNetworkIconUrl", text())
                        .shown("mobilePhoneNumber", text())
                        .shown("name", text())
                        .shown("office", text())
                        .shown("otherPhoneNumber", text())
                        .property("sourceNetwork", one(SOURCE_NETWORK))
                        .shown("title", text())
                        .property("type", one(CONTACT_TYPE))
                        .shown("uri", text())
                        .shown("workPhoneNumber", text()))
                .get()
                .error(403, "Forbidden")
                .errors(READING);
    }

    private static PageBuilder asMyGroups(PageBuilder page) {
        return happening(page.scope(CONTACTS_READ_WRITE)
                        .link("self")
                        .link("defaultGroup")
                        .link("delegatesGroup")
                        .link("delegatorsGroup")
                        .links("distributionGroup")
                        .links("group")
                        .link("myOrganizationGroup")
                        .link("pinnedGroup")
                        .embedsMany("distributionGroup")
                        .embedsMany("group"))
                .get()
                .query("expand", flag())
                .error(403, "Forbidden")
                .errors(READING);
    }

    private static PageBuilder happening(PageBuilder page) {
        return page.event(ADDED, "group", "people", HIGH)
                .event(ADDED, "defaultGroup", "people", LOW)
                .event(ADDED, "pinnedGroup", "people", LOW)
                .event(ADDED, "distributionGroup", "people", HIGH)
                .event(ADDED, "delegatesGroup", "people", HIGH)
                .event(ADDED, "delegatorsGroup", "people", HIGH)
                .event(ADDED, "myOrganizationGroup", "people", LOW)
                .event(UPDATED, "delegatorsGroup", "people", HIGH)
                .event(UPDATED, "myOrganizationGroup", "people", LOW)
                .event(DELETED, "group", "people", HIGH)
                .event(DELETED, "defaultGroup", "people", LOW)
                .event(DELETED, "pinnedGroup", "people", LOW)
                .event(DELETED, "distributionGroup", "people", HIGH)
                .event(DELETED, "delegatorsGroup", "people", HIGH);
    }

    /** The pages of the groups say the same, those of system groups too. */
    private static PageBuilder asGroup(PageBuilder page) {
        return page.scope(CONTACTS_READ_WRITE)
                .shown("id", text())
                .property("name", text().max(256))
                .link("self")
                .link("groupContacts")
                .link("subscribeToGroupPresence")
                .event(ADDED, "contact", "people", HIGH)
                .event(UPDATED, "people", HIGH)
                .event(DELETED, "contact", "people", HIGH)
                .get()
                .error(403, "Forbidden")
                .errors(READING);
    }

    private static PageBuilder asMembership(PageBuilder page) {
        return page.scope(CONTACTS_READ_WRITE)
                .link("self")
                .link("contact")
                .link("defaultGroup")
                .link("group")
                .link("pinnedGroup");
    }

    /** The pages of what is told about a contact share this. */
    private static PageBuilder aboutContact(PageBuilder page) {
        return page.scope(CONTACTS_READ_WRITE)
                .link("self")
                .get()
                .error(403, "Forbidden")
                .errors(READING);
    }

    private static PageBuilder linked(PageBuilder page) {
        return page.link("self")
                .link("contactLocation")
                .link("contactNote")
                .link("contactPhoto")
                .link("contactPresence")
                .link("contactPrivacyRelationship")
                .link("contactSupportedModalities");
    }
}
