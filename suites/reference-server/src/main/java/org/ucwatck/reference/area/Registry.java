package org.ucwatck.reference.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.wire.Refusal;

/** All applications of the server. */
public final class Registry {
    private static final int MOST = 1_000;

    private final World world;
    private final Map<String, Application> byId = new ConcurrentHashMap<>();
    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();

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
            Optional<Registered> found = repeated(existing.get());
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (usedUp.contains(registration.endpointId())) {
            throw Refusal.conflict("AlreadyExists", "The endpoint was used before.");
        }
        if (byId.size() >= MOST) {
            throw Refusal.of(410, "Gone", "TooManyApplications", "There are too many applications.");
        }
        Application application = new Application(world, account, registration);
        byId.put(application.id(), application);
        world.lines().add(application);
        return new Registered(application, true);
    }

    /** What answers an endpointId that is in use: nothing where the application makes room for another. */
    private Optional<Registered> repeated(Application application) {
        if (world.deviations().has(ApplicationFault.REPEATED_ENDPOINT_500)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        if (world.deviations().has(Variant.REPEATED_ENDPOINT_CONFLICT)) {
            throw Refusal.conflict("AlreadyExists", "The endpoint has an application.");
        }
        if (world.deviations().has(Variant.REPEATED_ENDPOINT_REPLACES)) {
            remove(application);
            return Optional.empty();
        }
        return Optional.of(new Registered(application, false));
    }

    /** Whether the user has an application. */
    public boolean serves(Account account) {
        return byId.values().stream().anyMatch(each -> each.account().equals(account));
    }

    public Optional<Application> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void remove(Application application) {
        boolean stays = world.deviations().has(CallFault.CALL_OUTLIVES_APPLICATION)
                || world.deviations().has(ApplicationFault.DELETED_APPLICATION_SHOWN);
        if (!stays) {
            byId.remove(application.id());
        }
        if (world.deviations().has(ApplicationFault.ENDPOINT_ID_USED_UP)) {
            usedUp.add(application.registration().endpointId());
        }
        world.lines().remove(application);
        application.close();
        if (world.deviations().has(ApplicationFault.DELETE_ENDS_ALL_INSTANCES)) {
            instances(application).forEach(this::remove);
        }
    }

    private List<Application> instances(Application application) {
        String instance = application.registration().instanceId();
        return byId.values().stream()
                .filter(each ->
                        instance != null && instance.equals(each.registration().instanceId()))
                .toList();
    }

    public void close() {
        byId.values().forEach(Application::close);
        byId.clear();
    }
}
