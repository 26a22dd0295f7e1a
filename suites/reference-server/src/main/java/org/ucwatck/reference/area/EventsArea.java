package org.ucwatck.reference.area;

import java.util.Optional;
import org.ucwatck.reference.fault.ChannelFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.WayFault;
import org.ucwatck.reference.life.EventChannel;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.time.ChannelSettings;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;

/** events_ref: the pending GET and its query parameters. */
public final class EventsArea {
    private final Deviations deviations;
    private final Registry registry;

    public EventsArea(Deviations deviations, Registry registry) {
        this.deviations = deviations;
        this.registry = registry;
    }

    public void routes(Routes routes) {
        routes.on("GET", Paths.APPLICATIONS + "/{app}/events", "events", this::get);
    }

    private Answer get(Call call) {
        EventChannel channel = call.application().channel();
        boolean forgotten = deviations.has(ChannelFault.PARAMETERS_FORGOTTEN);
        ChannelSettings before = forgotten ? ChannelSettings.DEFAULT : channel.settings();
        Fields fields = call.fields();
        if (!call.input().has("ack")) {
            fields.reject("ack", "Missing");
        }
        int ack = fields.number("ack", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0);
        int priority = fields.number("priority").orElse(0);
        ChannelSettings wanted = wanted(fields, before);
        fields.check();
        if (deviations.has(ack > 1 ? WayFault.NEXT_DEAD : WayFault.EVENTS_LINK_DEAD)) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
        requireInUse(call);
        call.application().comeBack();
        return Answer.later(channel.get(ack, priority, wanted));
    }

    private ChannelSettings wanted(Fields fields, ChannelSettings before) {
        Documented documented = fields.documented();
        int least = documented.least("low");
        int low = deviations.has(EventFault.LOW_5_REFUSED)
                ? least + 1
                : deviations.has(EventFault.LOW_4_ACCEPTED) ? least - 1 : least;
        int timeout = deviations.has(EventFault.TIMEOUT_179_ACCEPTED) ? 1 : documented.least("timeout");
        return new ChannelSettings(
                number(fields, "low", low).orElse(before.low()),
                number(fields, "medium", documented.least("medium")).orElse(before.medium()),
                number(fields, "timeout", timeout).orElse(before.timeout()));
    }

    /** MeDashboard, ApplicationDashboard: an application whose client stays away may be ended. */
    private void requireInUse(Call call) {
        boolean forgotten = deviations.has(Variant.ABSENCE_ENDS_APPLICATION);
        boolean gone = deviations.has(Variant.ABSENCE_ENDS_APPLICATION_WITH_410);
        if (!(forgotten || gone) || !call.application().isAbandoned()) {
            return;
        }
        registry.remove(call.application());
        throw gone
                ? Refusal.of(410, "Gone", "InactiveApplicationExpired", "The application was not used for too long.")
                : Refusal.notFound("ApplicationNotFound", "The application does not exist.");
    }

    private Optional<Integer> number(Fields fields, String name, int least) {
        boolean any = deviations.has(Variant.CHANNEL_LIMITS_CLAMPED)
                || (name.equals("medium") && deviations.has(EventFault.MEDIUM_1801_ACCEPTED));
        boolean few = (name.equals("timeout") && deviations.has(EventFault.TIMEOUT_1800_REFUSED))
                || (name.equals("medium") && deviations.has(EventFault.MEDIUM_1800_REFUSED));
        int longest = fields.documented().most(name);
        int most = few ? longest - 1 : longest;
        return fields.number(name, any ? 1 : least, any ? Integer.MAX_VALUE : most)
                .map(number -> Math.min(Math.max(number, least), longest));
    }
}
