package org.ucwatck.reference.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Presence;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.pages.Parameter;
import org.ucwatck.reference.people.Told;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/**
 * What a user tells about herself, and what each of her applications reads and changes: any page with a GET that shows what
 * its POST sets, and to which the page me links.
 */
final class ToldArea {
    /** What there is when nothing was told; no text where it is not here. */
    private static final Map<String, String> AT_FIRST = Map.of("presence.availability", "Online");

    /** What is shown in another word than it was told in: Availability_ref has no Offwork. */
    private static final Map<String, String> SHOWN = Map.of("Offwork", "Away");

    private static final Map<String, Map<String, String>> FIXED = Map.of("note", Map.of("type", "Personal"));

    private final Deviations deviations;
    private final String me;

    ToldArea(Deviations deviations, String me) {
        this.deviations = deviations;
        this.me = me;
    }

    void routes(Routes routes) {
        for (Page page : Pages.settableFrom("me")) {
            String rel = page.rel();
            routes.on("GET", me + "/" + rel, rel, call -> show(call, rel));
            routes.on("POST", me + "/" + rel, rel, call -> set(call, rel));
        }
    }

    static void requireAvailable(Application application) {
        if (!application.isAvailable()) {
            throw Refusal.conflict("MakeMeAvailableRequired", "Call makeMeAvailable first.");
        }
    }

    private Answer show(Call call, String rel) {
        Application application = call.application();
        requireAvailable(application);
        ResourceBuilder builder = Resource.at(rel, application.href() + "/me/" + rel);
        for (Parameter each : Pages.of(rel).settable()) {
            String what = rel + "." + each.name();
            String value = application
                    .world()
                    .directory()
                    .shown(application.owner(), what)
                    .orElse(first(rel, each.name()));
            boolean none = value.isEmpty() && each.value().enumeration().isPresent();
            builder.property(each.name(), none ? null : shown(rel, value));
        }
        FIXED.getOrDefault(rel, Map.of()).forEach(builder::property);
        return Answer.ok(builder.build());
    }

    private String shown(String rel, String value) {
        boolean asJoined = rel.equals("presence") && !deviations.has(Variant.PRESENCE_FOLLOWS_CALLS);
        return asJoined ? SHOWN.getOrDefault(value, value) : value;
    }

    private Answer set(Call call, String rel) {
        Application application = call.application();
        requireAvailable(application);
        Fields fields = call.fields();
        Map<String, String> given = new HashMap<>();
        names(Pages.of(rel)).forEach(name -> fields.text(name).ifPresent(value -> given.put(name, value)));
        boolean kept = given.keySet().stream()
                .anyMatch(name ->
                        deviations.has(Operator.REFUSED_BUT_KEPT, rel + ".POST." + name) && fields.isRejected(name));
        if (kept) {
            tell(application, rel, given);
        }
        fields.check();
        tell(application, rel, given);
        return deviations.has(Operator.STATUS_202, rel + ".POST") ? Answer.of(202, Body.NONE) : Answer.noContent();
    }

    /** Keeps what was given, or what there is at first in its place; the user's applications hear of a change. */
    void tell(Application application, String rel, Map<String, String> given) {
        boolean changed = false;
        for (String name : names(Pages.of(rel))) {
            Optional<String> value = Optional.ofNullable(given.get(name));
            changed |= value.isPresent()
                    ? keep(application, rel, name, value.get())
                    : !deviations.has(Operator.NOT_CLEARED, rel + ".POST")
                            && told(application).tell(application.owner(), rel + "." + name, first(rel, name));
        }
        if (changed && !deviations.has(Operator.NOT_ANNOUNCED, rel)) {
            Presence.changed(application, rel);
        }
    }

    private boolean keep(Application application, String rel, String name, String value) {
        return deviations.has(Operator.NOT_KEPT, rel + ".POST." + name)
                || told(application).tell(application.owner(), rel + "." + name, value);
    }

    private static Told told(Application application) {
        return application.world().directory().told();
    }

    private static String first(String rel, String name) {
        return AT_FIRST.getOrDefault(rel + "." + name, "");
    }

    /** What the page lets a client set. */
    private static List<String> names(Page page) {
        return page.settable().stream().map(Parameter::name).toList();
    }
}
