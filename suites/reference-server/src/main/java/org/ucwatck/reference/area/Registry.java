package org.ucwatck.reference.area;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.wire.Refusal;

/** All applications of the server. */
public final class Registry {
    private static final int MOST = 1_000;

    private final World world;
    private final Map<String, Application> byId = new ConcurrentHashMap<>();

    public Registry(World world) {
        this.world = world;
    }

    /** What POST applications found or made. */
    record Registered(Application application, boolean fresh) {}

    /** @throws Refusal 410 when there are too many */
    synchronized Registered register(Account account, Application.Registration registration) {
        Optional<Application> existing = byId.values().stream()
                .filter(each -> each.account().equals(account))
                .filter(each -> each.registration().endpointId().equals(registration.endpointId()))
                .findFirst();
        if (existing.isPresent()) {
            return new Registered(existing.get(), false);
        }
        if (byId.size() >= MOST) {
            throw Refusal.of(410, "Gone", "TooManyApplications", "There are too many applications.");
        }
        Application application = new Application(world, account, registration);
        byId.put(application.id(), application);
        world.lines().add(application);
        return new Registered(application, true);
    }

    public Optional<Application> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void remove(Application application) {
        if (!world.deviations().has(CallFault.CALL_OUTLIVES_APPLICATION)) {
            byId.remove(application.id());
        }
        world.lines().remove(application);
        application.close();
    }

    public void close() {
        byId.values().forEach(Application::close);
        byId.clear();
    }
}
