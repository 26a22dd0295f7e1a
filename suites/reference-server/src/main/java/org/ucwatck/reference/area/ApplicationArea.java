package org.ucwatck.reference.area;

import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** applications_ref and application_ref, with the resources embedded in it. */
public final class ApplicationArea {
    private static final String APPLICATION = Paths.APPLICATIONS + "/{app}";

    private final Registry registry;
    private final PhotoCookie photos;
    private final Deviations deviations;

    public ApplicationArea(Registry registry, Deviations deviations) {
        this.registry = registry;
        this.photos = new PhotoCookie(deviations);
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("POST", Paths.APPLICATIONS, "applications", this::register);
        routes.on("OPTIONS", Paths.APPLICATIONS, "applications", call -> Answer.of(200, Body.NONE));
        routes.on(
                "GET",
                APPLICATION,
                "application",
                call -> photos.refreshed(Answer.ok(tree(call).application(call.token())), call.application(), call));
        routes.on("DELETE", APPLICATION, "application", this::remove);
        routes.on(
                "GET",
                APPLICATION + "/people",
                "people",
                call -> Answer.ok(tree(call).people()));
        routes.on(
                "GET",
                APPLICATION + "/onlineMeetings",
                "onlineMeetings",
                call -> Answer.ok(tree(call).onlineMeetings()));
        routes.on("GET", APPLICATION + "/policies", "policies", ApplicationArea::policies);
    }

    private static ApplicationTree tree(Call call) {
        return new ApplicationTree(call.application());
    }

    private Answer register(Call call) {
        Fields fields = call.fields();
        var registration = new Application.Registration(
                fields.text("culture").orElse(""),
                fields.text("userAgent").orElse(""),
                fields.text("endpointId").orElse(""),
                fields.text("instanceId").orElse(null));
        fields.check();
        if (call.token().account().isGuest() && deviations.has(GuestFault.GUEST_APPLICATION_500)) {
            throw Refusal.failure();
        }
        Registry.Registered registered = registry.register(call.token().account(), registration);
        Resource shown = new ApplicationTree(registered.application()).application(call.token());
        boolean dead = !registered.fresh() && deviations.has(ApplicationFault.REPEATED_APPLICATION_DEAD);
        Resource resource = dead ? shown.withHref(shown.href() + "0") : shown;
        Answer answer = Answer.of(registered.fresh() ? 201 : 200, new Body.OfResource(resource));
        return photos.opened(answer, registered.application(), call);
    }

    private Answer remove(Call call) {
        registry.remove(call.application());
        return Answer.noContent();
    }

    private static Answer policies(Call call) {
        ResourceBuilder policies = Resource.at("policies", call.application().href() + "/policies");
        call.application().world().directory().company().policies().forEach(policies::property);
        return Answer.ok(policies.build());
    }
}
