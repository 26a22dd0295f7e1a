package org.ucwatck.reference.fault;

/** Faults in subscriptions to the presence of others and to the contact list. */
public enum SubscriptionFault implements Fault {
    SUBSCRIPTION_ANSWERED_200("subscription.created", "HTTP 200"),
    SUBSCRIPTION_WITHOUT_ID("subscription.created", "id"),
    SUBSCRIPTION_WITHOUT_MEMBERSHIPS("subscription.created", "memberships"),
    SUBSCRIPTION_WITHOUT_ADDING("subscription.created", "addToPresenceSubscription"),
    SUBSCRIPTION_ID_TWICE("subscription.id-unique", "the id"),
    SUBSCRIPTION_OF_ANOTHER_ID("subscription.listed", "the id"),
    SUBSCRIPTION_UNLISTED("subscription.listed", "presenceSubscriptions"),
    MEMBER_LOST("subscription.members", "memberships of"),
    MEMBER_UNASKED("subscription.members", "memberships of"),
    MEMBERSHIP_OF_NO_CONTACT("subscription.members", "contact"),
    MEMBERSHIP_OF_NO_SUBSCRIPTION("subscription.members", "presenceSubscription"),
    MEMBERSHIP_UNLISTED("subscription.views-agree", "presenceSubscriptionMemberships"),
    SUBSCRIBED_CONTACT_MISSING("subscription.views-agree", "subscribedContacts"),
    ALL_CONTACTS_SUBSCRIBED("subscription.views-agree", "subscribedContacts"),
    ADDED_SUBSCRIPTION_UNTOLD("subscription.added-events", "presenceSubscription"),
    SUBSCRIBED_CONTACT_UNTOLD("subscription.added-events", "subscribedContacts"),
    FIRST_PRESENCE_UNTOLD("subscription.added-events", "contactPresence"),
    EXTENSION_REFUSED("subscription.extended", "HTTP 409"),
    EXTENSION_MAKES_ANOTHER("subscription.extended", "the id"),
    EXTENSION_EMPTIES("subscription.extended", "memberships of"),
    SHORT_DURATION_TAKEN("subscription.duration", "duration 9"),
    LONG_DURATION_TAKEN("subscription.duration", "duration 31"),
    LEAST_DURATION_REFUSED("subscription.duration", "duration 10"),
    GREATEST_DURATION_REFUSED("subscription.duration", "duration 30"),
    MISSING_DURATION_TAKEN("subscription.required-parameters", "no duration"),
    MISSING_URIS_TAKEN("subscription.required-parameters", "no uris"),
    DELETE_ANSWERED_202("subscription.deleted", "HTTP 202"),
    DELETED_SUBSCRIPTION_SHOWN("subscription.deleted", "HTTP 200"),
    DELETED_SUBSCRIPTION_LISTED("subscription.deleted", "presenceSubscriptions"),
    DELETED_SUBSCRIPTION_EXTENDED("subscription.deleted", "POST"),
    DELETED_SUBSCRIPTION_UNTOLD("subscription.deleted-events", "presenceSubscription"),
    LEAVING_CONTACT_UNTOLD("subscription.deleted-events", "subscribedContacts"),
    CONTACT_LEAVES_WITH_FIRST("subscription.contact-stays", "subscribedContacts"),
    MEMBERSHIP_SHARED("subscription.contact-stays", "memberships"),
    ADDED_MEMBER_LOST("subscription.member-added", "memberships of"),
    ADDING_REPLACES("subscription.member-added", "memberships of"),
    ADDED_MEMBER_UNTOLD("subscription.member-added", "subscribedContacts"),
    REMOVED_MEMBER_STAYS("subscription.member-removed", "memberships of"),
    REMOVAL_EMPTIES("subscription.member-removed", "memberships of"),
    REMOVAL_FROM_ALL("subscription.member-removed", "the other"),
    LIMIT_AS_CONFLICT("subscription.limit", "HTTP 409"),
    PRESENCE_UNTOLD("subscription.presence-told", "contactPresence"),
    NOTE_UNTOLD("subscription.presence-told", "contactNote"),
    NOTE_TOLD_IN_NOTHING("subscription.presence-in-contact", "contactNote"),
    OLD_NOTE_SHOWN("subscription.presence-shown", "the message"),
    ONE_SUBSCRIBER_TOLD("subscription.every-subscriber", "none at"),
    TOLD_AFTER_DELETE("subscription.silent-after-end", "contactNote"),
    SUBSCRIPTION_NEVER_ENDS("subscription.ends", "presenceSubscription"),
    ENDED_SUBSCRIPTION_SHOWN("subscription.ends", "HTTP 200"),
    NO_WARNING_OF_END("subscription.warning", "updated"),
    LIST_START_ANSWERED_202("contact-list.started", "HTTP 202"),
    LIST_STAYS_DISCONNECTED("contact-list.started", "Disconnected"),
    LIST_REFRESH_REFUSED("contact-list.refreshed", "HTTP 409"),
    LIST_REFRESH_DISCONNECTS("contact-list.refreshed", "Disconnected"),
    LIST_STOP_ANSWERED_202("contact-list.stopped", "HTTP 202"),
    LIST_STAYS_CONNECTED("contact-list.stopped", "Connected"),
    LIST_STOP_LINK_MISSING("contact-list.links", "stopSubscriptionToContactsAndGroups"),
    LIST_SHORT_DURATION_TAKEN("contact-list.duration", "duration 9"),
    LIST_LONG_DURATION_TAKEN("contact-list.duration", "duration 61"),
    LIST_GREATEST_DURATION_REFUSED("contact-list.duration", "duration 60"),
    LIST_BRINGS_PRESENCE("contact-list.no-presence", "contactNote");

    private final String rule;
    private final String symptom;

    SubscriptionFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
