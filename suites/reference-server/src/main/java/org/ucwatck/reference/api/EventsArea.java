package org.ucwatck.reference.api;

import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.world.ChannelSettings;
import org.ucwatck.reference.world.EventChannel;
import org.ucwatck.reference.world.Paths;

/** events_ref: the pending GET and its query parameters. */
final class EventsArea {
    private static final int LONGEST = 1_800;

    void routes(Routes routes) {
        routes.on("GET", Paths.APPLICATIONS + "/{app}/events", "events", EventsArea::get);
    }

    private static Answer get(Call call) {
        EventChannel channel = call.application().channel();
        ChannelSettings before = channel.settings();
        Fields fields = call.fields();
        if (!call.input().has("ack")) {
            fields.reject("ack", "Missing");
        }
        int ack = fields.number("ack", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0);
        int priority =
                fields.number("priority", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0);
        ChannelSettings wanted = new ChannelSettings(
                fields.number("low", 5, LONGEST).orElse(before.low()),
                fields.number("medium", 5, LONGEST).orElse(before.medium()),
                fields.number("timeout", 180, LONGEST).orElse(before.timeout()));
        fields.check();
        return Answer.later(channel.get(ack, priority, wanted));
    }
}
