package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONTACTS_READ_WRITE;
import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.SUBSCRIPTION_STATE;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.REMOVING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.MEDIUM;
import static org.ucwatck.reference.pages.PageEvent.Type.ADDED;
import static org.ucwatck.reference.pages.PageEvent.Type.DELETED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** The subscriptions to the presence of others and to the contact list. */
final class SubscriptionPages {
    static final List<Page> ALL = pages(
            page("presenceSubscriptions")
                    .anyScope()
                    .link("self")
                    .embedsMany("presenceSubscription")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING)
                    .post(201)
                    .required("duration", number().min(10).max(30))
                    .required("uris", texts())
                    .returns("presenceSubscription")
                    .error(403, "Forbidden")
                    .error(403, "Forbidden", "LimitExceeded")
                    .errors(STARTING),
            page("presenceSubscription")
                    .scope(USER_READ_WRITE)
                    .shown("id", text())
                    .link("self")
                    .link("addToPresenceSubscription")
                    .link("memberships")
                    .event(ADDED, "people", MEDIUM)
                    .event(UPDATED, "people", MEDIUM)
                    .event(DELETED, "people", MEDIUM)
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING)
                    .post(201)
                    .requiredQuery("duration", number().min(10).max(30))
                    .required("duration", number().min(10).max(30))
                    .returns("presenceSubscription")
                    .error(403, "Forbidden")
                    .errors(STARTING)
                    .delete(204)
                    .error(403, "Forbidden")
                    .errors(REMOVING),
            page("presenceSubscriptionMemberships")
                    .anyScope()
                    .link("self")
                    .embedsMany("presenceSubscriptionMembership")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING)
                    .post(201)
                    .required("contactUris", texts())
                    .returns("presenceSubscriptionMemberships")
                    .error(403, "Forbidden")
                    .error(403, "Forbidden", "LimitExceeded")
                    .errors(STARTING),
            page("presenceSubscriptionMembership")
                    .anyScope()
                    .link("self")
                    .link("contact")
                    .link("presenceSubscription")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING)
                    .delete(204)
                    .error(403, "Forbidden")
                    .errors(REMOVING),
            page("memberships")
                    .scope(USER_READ_WRITE)
                    .calls("presenceSubscriptionMemberships")
                    .link("self")
                    .embedsMany("presenceSubscriptionMembership")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING)
                    .post(201)
                    .required("contactUris", texts())
                    .returns("presenceSubscriptionMemberships")
                    .error(403, "Forbidden")
                    .error(403, "Forbidden", "LimitExceeded")
                    .errors(STARTING),
            page("addToPresenceSubscription")
                    .scope(USER_READ_WRITE)
                    .post(201)
                    .required("contactUris", texts())
                    .returns("presenceSubscriptionMemberships")
                    .errors(STARTING),
            page("subscribedContacts")
                    .anyScope()
                    .link("self")
                    .links("contact")
                    .event(ADDED, "contact", "people", MEDIUM)
                    .event(DELETED, "contact", "people", MEDIUM)
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            page("myContactsAndGroupsSubscription")
                    .scope(CONTACTS_READ_WRITE)
                    .property("state", one(SUBSCRIPTION_STATE))
                    .link("self")
                    .link("startOrRefreshSubscriptionToContactsAndGroups")
                    .link("stopSubscriptionToContactsAndGroups")
                    .event(UPDATED, "people", MEDIUM)
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            page("startOrRefreshSubscriptionToContactsAndGroups")
                    .scope(CONTACTS_READ_WRITE)
                    .post(201)
                    .requiredQuery("duration", number().min(10).max(60))
                    .required("duration", number().min(10).max(60))
                    .returns("myContactsAndGroupsSubscription")
                    .error(403, "Forbidden")
                    .errors(STARTING),
            page("stopSubscriptionToContactsAndGroups")
                    .scope(CONTACTS_READ_WRITE)
                    .post(204)
                    .error(403, "Forbidden")
                    .errors(STARTING));

    private SubscriptionPages() {}
}
