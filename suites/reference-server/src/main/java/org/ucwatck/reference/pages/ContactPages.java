package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONTACTS_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.CONTACT_TYPE;
import static org.ucwatck.reference.pages.Enumerations.SOURCE_NETWORK;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** people_ref and contact_ref. */
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
            asContact(page("contact")));

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
