package org.ucwatck.reference.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.auth.Scope;
import org.ucwatck.reference.auth.Token;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.fault.PhotoFault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Profile;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** The resources around an application as the pages and captures show them. */
public final class ApplicationTree {
    private final Application application;

    public ApplicationTree(Application application) {
        this.application = application;
    }

    /** The application, with what the token may see embedded. */
    public Resource application(Token token) {
        Application.Registration told = application.registration();
        ResourceBuilder builder = Resource.at("application", application.href())
                .property("culture", told.culture())
                .property("userAgent", told.userAgent())
                .property("type", "Browser")
                .property("endpointId", told.endpointId())
                .property("id", application.id())
                .property("instanceId", told.instanceId())
                .below("policies", "policies")
                .below("batch", "batch")
                .link("events", application.channel().start());
        if (token.scopes().contains(Scope.USER_READ_WRITE)) {
            builder.embed("me", me());
        }
        if (seesPeople(token)) {
            builder.embed("people", people());
        }
        if (!token.scopes().isEmpty()) {
            builder.embed("onlineMeetings", onlineMeetings());
        }
        boolean converses = token.scopes().contains(Scope.CONVERSATIONS_INITIATE)
                || token.scopes().contains(Scope.CONVERSATIONS_RECEIVE);
        return converses ? builder.embed("communication", communication()).build() : builder.build();
    }

    private boolean seesPeople(Token token) {
        return token.scopes().contains(Scope.CONTACTS_READ_WRITE)
                && !application.account().isGuest();
    }

    public Resource me() {
        Person owner = application.owner();
        if (application.account().isGuest()) {
            return guest(owner);
        }
        Profile profile = profile(owner);
        ResourceBuilder builder = Resource.at("me", application.me().href())
                .property("name", owner.name())
                .property("uri", owner.uri())
                .property("emailAddresses", List.of(owner.address()))
                .property("title", profile.title())
                .property("department", profile.department())
                .property("workPhoneNumber", profile.workPhone());
        share(builder);
        boolean photo = !application.world().deviations().has(PhotoFault.ME_WITHOUT_PHOTO);
        return builder.below("phones", "phones")
                .linkIf(photo, "photo", application.href() + "/photos/me")
                .build();
    }

    /** Nothing but her URI and name is shown of a guest (MeDashboard). */
    private Resource guest(Person owner) {
        Deviations deviations = application.world().deviations();
        boolean links = !deviations.has(Variant.GUEST_SHOWN_NO_LINKS);
        String me = application.me().href();
        String empty = deviations.has(Variant.GUEST_OF_EMPTY_PROPERTIES) ? "" : null;
        List<String> nothing = empty == null ? null : List.of();
        return Resource.at("me", me)
                .property("name", owner.name())
                .property("uri", owner.uri())
                .property("department", deviations.has(GuestFault.GUEST_OF_A_DEPARTMENT) ? "Visitors" : empty)
                .property(
                        "emailAddresses",
                        deviations.has(GuestFault.GUEST_WITH_MAIL) ? List.of(owner.address()) : nothing)
                .linkIf(links, "makeMeAvailable", me + "/makeMeAvailable")
                .linkIf(links, "phones", me + "/phones")
                .build();
    }

    private Profile profile(Person person) {
        return application.world().directory().company().profile(person);
    }

    /** What she shares with others once she is available. */
    private void share(ResourceBuilder builder) {
        Deviations deviations = application.world().deviations();
        boolean available = application.isAvailable();
        boolean early = deviations.has(StateFault.ME_SHARES_BEFORE_SHE_IS_AVAILABLE);
        Pages.settableFrom("me").stream()
                .map(Page::rel)
                .filter(rel -> available || early)
                .filter(rel -> !rel.equals("location") || !deviations.has(StateFault.ME_WITHOUT_LOCATION))
                .forEach(rel -> builder.below(rel, rel));
        String next = available ? "reportMyActivity" : "makeMeAvailable";
        builder.below(next, next);
    }

    public Resource people() {
        String href = application.href() + "/people";
        return Resource.at("people", href)
                .below("myContactsAndGroupsSubscription", "myContactsAndGroupsSubscription")
                .below("presenceSubscriptions", "presenceSubscriptions")
                .below("subscribedContacts", "subscribedContacts")
                .below("presenceSubscriptionMemberships", "presenceSubscriptionMemberships")
                .link(changeable("myGroups", href + "/groups"))
                .link(changeable("myGroupMemberships", href + "/groupMemberships"))
                .below("myContacts", "contacts")
                .below("myPrivacyRelationships", "privacyRelationships")
                .link(search(href))
                .build();
    }

    /** A revision of 2 shows that what is listed there can be changed (myGroups2_ref). */
    private Link changeable(String rel, String href) {
        boolean read = application.world().deviations().has(Variant.LISTS_OF_REVISION_1);
        return read ? Link.to(rel, href) : Link.to(rel, href).withRevision("2");
    }

    private Link search(String people) {
        Link link = Link.to("search", people + "/search");
        return application.world().deviations().has(Variant.SEARCH_OF_REVISION_2) ? link.withRevision("2") : link;
    }

    private @Nullable List<String> mails(Person person) {
        Deviations deviations = application.world().deviations();
        if (deviations.has(Variant.CONTACTS_WITHOUT_MAIL)) {
            return null;
        }
        boolean other = deviations.has(ContactFault.SEARCH_NOT_BY_MAIL);
        return List.of(other ? "mail." + person.address() : person.address());
    }

    /** Nothing that it leads to is served yet, so that no link is shown. */
    public Resource onlineMeetings() {
        return Resource.at("onlineMeetings", application.href() + "/onlineMeetings")
                .build();
    }

    public Resource communication() {
        Availability availability = application.availability();
        String href = application.communication().href();
        boolean headerAlone = application.world().deviations().has(Variant.ETAG_AS_HEADER_ALONE);
        Deviations deviations = application.world().deviations();
        boolean phone = availability.supports("PhoneAudio") && !deviations.has(Variant.NO_PHONE_AUDIO);
        boolean starts = !application.account().isGuest()
                && (application.isAvailable() || !deviations.has(StateFault.LURKER_STARTS_NOTHING));
        boolean formats = !deviations.has(StateFault.MESSAGE_FORMATS_NOT_SHOWN);
        return Resource.at("communication", href)
                .property(application.guard(), "please pass this in a PUT request")
                .property("supportedModalities", availability.modalities())
                .property("supportedMessageFormats", formats ? availability.messageFormats() : List.of("Plain"))
                .property("audioPreference", audio(availability))
                .property("phoneNumber", availability.phoneNumber())
                .property("conversationHistory", "Disabled")
                .property("etag", headerAlone ? null : application.etag())
                .linkIf(phone && starts, "startPhoneAudio", href + "/phoneAudioInvitations")
                .link("conversations", href + "/conversations?filter=active")
                .linkIf(starts, "startMessaging", href + "/messagingInvitations")
                .below("missedItems", "missedItems")
                .below("mediaPolicies", "mediaPolicies")
                .build();
    }

    private @Nullable String audio(Availability availability) {
        boolean phone = application.world().deviations().has(StateFault.PHONE_AUDIO_BY_DEFAULT);
        return availability.audioPreference() == null && phone ? "PhoneAudio" : availability.audioPreference();
    }

    public Resource conversations() {
        String href = application.communication().href() + "/conversations?filter=active";
        ResourceBuilder builder = Resource.at("conversations", href);
        application.conversations().forEach(each -> builder.link(Link.oneOfMany("conversation", each.href())));
        return builder.build();
    }

    /** Anybody as a contact of the user. */
    public Resource contact(Person person) {
        boolean phone = person.uri().startsWith("tel:");
        Deviations deviations = application.world().deviations();
        String href = application.href() + "/people/" + person.address();
        ResourceBuilder builder = Resource.at("contact", href)
                .property("uri", person.uri())
                .property("sourceNetwork", phone ? "Unknown" : "SameEnterprise")
                .property("emailAddresses", phone ? null : mails(person))
                .property("type", phone ? "Phone" : "User")
                .property("name", deviations.has(Variant.CONTACTS_WITHOUT_NAME) ? null : person.name())
                .property("title", profile(person).title())
                .property("department", profile(person).department())
                .property("workPhoneNumber", profile(person).workPhone())
                .property("etag", Integer.toUnsignedString(person.hashCode()));
        return builder.link("contactPhoto", application.href() + "/photos/" + person.address())
                .below("contactPresence", "presence")
                .below("contactLocation", "location")
                .below("contactNote", "note")
                .below("contactSupportedModalities", "supportedMedia")
                .below("contactPrivacyRelationship", "privacyRelationship")
                .build();
    }
}
