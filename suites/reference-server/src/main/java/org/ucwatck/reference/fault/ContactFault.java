package org.ucwatck.reference.fault;

/** Faults in contacts, groups, memberships and search. */
public enum ContactFault implements Fault {
    SEARCH_TAKES_NO_QUERY("search.query-required", "HTTP 200"),
    SEARCH_QUERY_UNLIMITED("search.query-length", "HTTP 200"),
    SEARCH_QUERY_CUT_SHORT("search.query-length", "HTTP 400"),
    SEARCH_BREAKS_AT_LETTERS("search.special-characters", "HTTP 500"),
    SEARCH_BREAKS_AT_SIGNS("search.special-characters", "HTTP 500"),
    SEARCH_REFUSES_LIMIT_1("search.limit", "HTTP 400"),
    SEARCH_REFUSES_LIMIT_100("search.limit", "HTTP 400"),
    SEARCH_IGNORES_LIMIT("search.limit", "no more than 1"),
    SEARCH_BRINGS_ONE_MORE("search.limit", "2 contacts or groups"),
    SEARCH_TAKES_LIMIT_0("search.limit-outside", "HTTP 200"),
    SEARCH_TAKES_LIMIT_101("search.limit-outside", "HTTP 200"),
    SEARCH_BREAKS_AT_LIMIT_IN_WORDS("search.limit-outside", "HTTP 500"),
    SEARCH_NEVER_MORE("search.more-results", "moreResultsAvailable false"),
    SEARCH_ALWAYS_MORE("search.more-results", "moreResultsAvailable true"),
    SEARCH_404_FOR_NOBODY("search.finds-nobody", "HTTP 404"),
    SEARCH_BY_ADDRESS_ALONE("search.by-name", "among what is found"),
    SEARCH_NOT_BY_MAIL("search.by-mail", "among what is found"),
    EXPAND_IGNORED("contacts.expand", "embedded contact"),
    EXPAND_IGNORED_BY_GROUPS("contacts.expand", "embedded group"),
    EXPAND_LOSES_ONE("contacts.expand", "links to"),
    GROUP_WITHOUT_NAME("contacts.group-named", "id and name"),
    GROUP_WITHOUT_ID("contacts.group-named", "id and name"),
    MEMBERSHIP_LEFT_OUT("contacts.memberships-agree", "missing"),
    MEMBERSHIP_INVENTED("contacts.memberships-agree", "beyond them"),
    MEMBERSHIP_TWICE("contacts.membership-once", "once"),
    MEMBERSHIPS_OF_ALL_GROUPS("contacts.memberships-of-group", "some of"),
    CONTACT_OF_GROUP_LEFT_OUT("contacts.of-groups", "it lacks"),
    PRIVACY_OF_ANOTHER("contacts.privacy-agrees", "Workgroup"),
    CONTACT_OF_ANOTHER_ADDRESS("contacts.same-on-own-link", "another"),
    GROUP_REFUSED("groups.added", "HTTP 409"),
    GROUP_NOT_ADDED("groups.added", "no group of that name"),
    GROUP_UNDER_ANOTHER_NAME("groups.added", "no group of that name"),
    GROUP_NEEDS_NO_NAME("groups.name-required", "HTTP 204"),
    GROUP_NAME_UNLIMITED("groups.name-required", "HTTP 204"),
    GROUP_LOSES_ITS_NAME("groups.name-required", "HTTP 200"),
    GROUP_NOT_RENAMED("groups.renamed", "another name"),
    GROUP_RENAME_REFUSED("groups.renamed", "HTTP 409"),
    GROUP_NOT_REMOVED("groups.removed", "no more"),
    GROUP_REMOVAL_REFUSED("groups.removed", "HTTP 409"),
    REMOVED_GROUP_SHOWN("groups.removed", "HTTP 200"),
    CONTACT_REFUSED("groups.contact-added", "HTTP 409"),
    CONTACT_NOT_ADDED("groups.contact-added", "groupContacts without her"),
    CONTACT_ADDED_ELSEWHERE("groups.contact-added", "groupContacts without her"),
    CONTACT_ADDED_TWICE("groups.contact-once", "HTTP 201"),
    CONTACT_CONFLICT_OF_ANOTHER("groups.contact-once", "TooManyGroups"),
    CONTACT_WITHOUT_URI_TAKEN("groups.contact-uri-required", "HTTP 201"),
    CONTACT_NOT_REMOVED("groups.contact-removed", "still with her"),
    CONTACT_REMOVED_EVERYWHERE("groups.contact-removed", "other groups"),
    GONE_MEMBERSHIP_REMOVED("groups.membership-gone", "HTTP 204"),
    CONTACTS_READ_WITHOUT_SCOPE("scope.missing-is-forbidden", "GET myContacts");

    private final String rule;
    private final String symptom;

    ContactFault(String rule, String symptom) {
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
