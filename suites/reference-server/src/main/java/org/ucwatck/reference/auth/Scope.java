package org.ucwatck.reference.auth;

/** The permissions of online applications (section on Azure Active Directory scopes of every page). */
public enum Scope {
    CONTACTS_READ_WRITE("Contacts.ReadWrite"),
    CONVERSATIONS_INITIATE("Conversations.Initiate"),
    CONVERSATIONS_RECEIVE("Conversations.Receive"),
    MEETINGS_READ_WRITE("Meetings.ReadWrite"),
    USER_READ_WRITE("User.ReadWrite");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** The name of the scope on the pages. */
    public String id() {
        return id;
    }
}
