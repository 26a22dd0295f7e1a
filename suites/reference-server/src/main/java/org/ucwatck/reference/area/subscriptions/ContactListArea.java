package org.ucwatck.reference.area.subscriptions;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** myContactsAndGroupsSubscription_ref, and what starts, refreshes and stops it. */
public final class ContactListArea {
    private static final String REL = "myContactsAndGroupsSubscription";
    private static final String START = "startOrRefreshSubscriptionToContactsAndGroups";
    private static final String STOP = "stopSubscriptionToContactsAndGroups";
    private static final String PLACE = Paths.APPLICATIONS + "/{app}/people/" + REL;
    private static final int LEAST = 10;
    private static final Duration SOON = Duration.ofMillis(50);
    private static final int WARNS_AT = 80;

    private final Subscriptions subscriptions;
    private final Deviations deviations;
    private final Map<Application, Life> lives = new WeakHashMap<>();

    /** How the subscription of one application stands; this area guards it. */
    private static final class Life {
        private String state = "Disconnected";
        private long end;
        private Runnable timers = () -> {};
    }

    public ContactListArea(Subscriptions subscriptions, Deviations deviations) {
        this.subscriptions = subscriptions;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", PLACE, REL, call -> Answer.ok(shown(call.application())));
        routes.on("POST", PLACE + "/" + START, START, this::start);
        routes.on("POST", PLACE + "/" + STOP, STOP, this::stop);
    }

    /** Whether the application hears of changes of contacts and groups. */
    public synchronized boolean isConnected(Application application) {
        return life(application).state.equals("Connected");
    }

    private Life life(Application application) {
        return lives.computeIfAbsent(application, key -> new Life());
    }

    private synchronized Resource shown(Application application) {
        String state = life(application).state;
        boolean lacking = deviations.has(SubscriptionFault.LIST_STOP_LINK_MISSING);
        boolean stops = !state.equals("Disconnected") && !lacking || deviations.has(Variant.STOP_ALWAYS_LINKED);
        String href = application.href() + "/people/" + REL;
        return Resource.at(REL, href)
                .property("state", state)
                .link(START, href + "/" + START)
                .linkIf(stops, STOP, href + "/" + STOP)
                .build();
    }

    private Answer start(Call call) {
        Application application = call.application();
        Fields fields = call.fields();
        int minutes = duration(call, fields);
        fields.check();
        boolean again = isConnected(application);
        if (again && deviations.has(SubscriptionFault.LIST_REFRESH_REFUSED)) {
            throw Refusal.conflict(null, "The subscription is connected already.");
        }
        boolean lost = deviations.has(SubscriptionFault.LIST_STAYS_DISCONNECTED)
                || again && deviations.has(SubscriptionFault.LIST_REFRESH_DISCONNECTS);
        if (lost) {
            connect(application, "Disconnected", 0);
        } else {
            connect(
                    application,
                    again || !deviations.has(Variant.CONNECTING_FIRST) ? "Connected" : "Connecting",
                    minutes);
        }
        int status = !again && deviations.has(SubscriptionFault.LIST_START_ANSWERED_202) ? 202 : 201;
        return Answer.of(status, new Body.OfResource(shown(application)));
    }

    /** What is added to the rest counts as {@link Subscriptions#LONGEST} at most. */
    private synchronized void connect(Application application, String state, int minutes) {
        Life life = life(application);
        life.timers.run();
        Duration left = Duration.ofNanos(Math.max(0, life.end - System.nanoTime()));
        Duration sum = left.plus(subscriptions.minutes(minutes));
        Duration most = subscriptions.minutes(Subscriptions.LONGEST);
        Duration lasts = sum.compareTo(most) > 0 ? most : sum;
        Runnable warning = application
                .world()
                .timetable()
                .after(lasts.multipliedBy(WARNS_AT).dividedBy(100), () -> tell(application));
        Runnable end = application.world().timetable().after(lasts, () -> become(application, "Disconnected"));
        life.end = System.nanoTime() + lasts.toNanos();
        life.timers = () -> {
            warning.run();
            end.run();
        };
        become(application, state);
        if (deviations.has(SubscriptionFault.LIST_BRINGS_PRESENCE)) {
            subscriptions.listen(application);
        }
        if (state.equals("Connecting")) {
            application.world().timetable().after(SOON, () -> become(application, "Connected"));
        }
    }

    private synchronized void become(Application application, String state) {
        Life life = life(application);
        boolean changed = !life.state.equals(state);
        life.state = state;
        if (changed && deviations.has(Variant.STATE_CHANGES_TOLD)) {
            tell(application);
        }
    }

    private static void tell(Application application) {
        new SubscriptionEvents(application).contactList().publish();
    }

    private synchronized Answer stop(Call call) {
        Life life = life(call.application());
        if (life.state.equals("Disconnected")) {
            throw Refusal.conflict(null, "The subscription is not connected.");
        }
        if (!deviations.has(SubscriptionFault.LIST_STAYS_CONNECTED)) {
            life.timers.run();
            life.end = 0;
            become(call.application(), "Disconnected");
        }
        return deviations.has(SubscriptionFault.LIST_STOP_ANSWERED_202)
                ? Answer.of(202, Body.NONE)
                : Answer.noContent();
    }

    private int duration(Call call, Fields fields) {
        String given = String.valueOf(call.input().value("duration")).strip();
        boolean below = given.equals("9") && deviations.has(SubscriptionFault.LIST_SHORT_DURATION_TAKEN);
        boolean above = given.equals("61") && deviations.has(SubscriptionFault.LIST_LONG_DURATION_TAKEN);
        if (below || above) {
            fields.skip("duration");
            return LEAST;
        }
        int minutes = fields.requiredNumber("duration").orElse(LEAST);
        if (given.equals("60") && deviations.has(SubscriptionFault.LIST_GREATEST_DURATION_REFUSED)) {
            fields.reject("duration", "OutOfRange");
        }
        return minutes;
    }
}
