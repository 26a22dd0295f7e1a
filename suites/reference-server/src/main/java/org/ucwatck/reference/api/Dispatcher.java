package org.ucwatck.reference.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Registry;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.auth.Door;
import org.ucwatck.reference.auth.Scope;
import org.ucwatck.reference.auth.Token;
import org.ucwatck.reference.fault.AccessFault;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.PhotoFault;
import org.ucwatck.reference.fault.request.HostileMutator;
import org.ucwatck.reference.fault.request.RefusalMutator;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Leads a request through authentication, route, scope and input to its handler. */
final class Dispatcher {
    private static final Set<String> PHOTOS = Set.of("photo", "contactPhoto");

    private final Routes routes;
    private final Door door;
    private final Registry registry;
    private final Deviations deviations;
    private final Intake intake;
    private final HostileMutator hostile;
    private final GuestGate guests;

    Dispatcher(Routes routes, Door door, Registry registry, Deviations deviations) {
        this.routes = routes;
        this.door = door;
        this.registry = registry;
        this.deviations = deviations;
        this.intake = new Intake(deviations);
        this.hostile = new HostileMutator(deviations);
        this.guests = new GuestGate(deviations);
    }

    /** What is carried behind the door, such as {@code note.POST}. */
    Stream<String> operations() {
        return routes.operations();
    }

    /** The relation that a path stands for, "" when there is none. */
    String relOf(Request request) {
        List<Routes.Match> matches = routes.at(request.path());
        return matches.stream()
                .filter(each -> each.route().method().equals(request.method()))
                .findFirst()
                .or(() -> matches.stream().findFirst())
                .map(each -> each.route().rel())
                .orElse("");
    }

    Answer dispatch(Request sent) {
        Request request = hostile.resolved(sent);
        try {
            return handle(request);
        } catch (Refusal refusal) {
            routes.at(request.path()).stream()
                    .filter(match -> match.route().rel().equals("addPhoneAudio"))
                    .findFirst()
                    .ifPresent(match -> carryOut(request, refusal.answer().status(), match));
            return refusal.answer();
        }
    }

    /** With some faults the server begins the call that it refuses. */
    private void carryOut(Request request, int status, Routes.Match match) {
        Optional<Application> application =
                registry.find(String.valueOf(match.parts().get("app")));
        Optional<Token> token = door.named(request);
        boolean own = application.isPresent()
                && token.filter(it -> it.account().equals(application.get().account()))
                        .isPresent();
        if (new RefusalMutator(deviations).isCarriedOut(request, status, own)) {
            Call.Target target = new Call.Target(application, match);
            Input input = Input.NONE.with("to", Directory.REACHABLE);
            match.route().handler().handle(new Call(request, token.orElseGet(door::ofAnybody), target, input));
        }
    }

    private Answer handle(Request request) {
        List<Routes.Match> matches = routes.at(request.path());
        if (has(Operator.ANSWERS_500, matches, request)) {
            throw Refusal.failure();
        }
        Request asked = openedByCookie(matches, request);
        boolean open = asked.header("Authorization").isEmpty() && has(BatchFault.BATCH_WITHOUT_TOKEN_SERVED, matches);
        Token token = open ? door.ofAnybody() : authenticated(matches, asked);
        Optional<Application> application = application(matches, token, request);
        if (isLackingMethodTaken(matches, request.method())) {
            return Answer.noContent();
        }
        Routes.Match match = Routes.choose(matches, request.method());
        if (!has(Operator.SCOPE_NOT_ASKED, matches, request)) {
            door.authorize(token, match.route().page().scopes(), match.route().rel());
        }
        guests.admit(token.account(), match.route().rel());
        if (has(Operator.LINK_DEAD, matches, request)) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
        Input input = intake.read(request, match.route());
        Call.Target target = new Call.Target(application, match);
        return match.route().handler().handle(new Call(request, token, target, input));
    }

    /** Whose the token is, or whose an operator takes it for. */
    private Token authenticated(List<Routes.Match> matches, Request request) {
        Optional<Token> named = door.named(request);
        if (named.isPresent()) {
            return has(Operator.EXPIRED_TOKEN_TAKEN, matches, request) ? named.get() : door.authenticate(request);
        }
        Operator taking =
                request.header("Authorization").isEmpty() ? Operator.TOKEN_NOT_ASKED : Operator.MALFORMED_TOKEN_TAKEN;
        return has(taking, matches, request) ? ofOwner(matches) : door.authenticate(request);
    }

    /** A token that opens whatever its owner may do. */
    private Token ofOwner(List<Routes.Match> matches) {
        return matches.stream()
                .map(match -> String.valueOf(match.parts().get("app")))
                .flatMap(id -> registry.find(id).stream())
                .findFirst()
                .map(it -> new Token("", it.account(), Set.of(Scope.values()), Instant.MAX))
                .orElseGet(door::ofAnybody);
    }

    private boolean isLackingMethodTaken(List<Routes.Match> matches, String method) {
        return matches.stream()
                        .anyMatch(match -> deviations.has(
                                Operator.METHOD_TAKEN, match.route().rel()))
                && matches.stream()
                        .noneMatch(
                                match -> match.route().page().operation(method).isPresent());
    }

    private Request openedByCookie(List<Routes.Match> matches, Request request) {
        boolean photo =
                matches.stream().anyMatch(match -> PHOTOS.contains(match.route().rel()));
        boolean opens = photo
                ? !deviations.has(PhotoFault.PHOTO_COOKIE_OPENS_NOTHING)
                : deviations.has(PhotoFault.PHOTO_COOKIE_OPENS_ALL);
        return opens ? door.opened(request) : request;
    }

    private boolean has(BatchFault fault, List<Routes.Match> matches) {
        return deviations.has(fault)
                && matches.stream().anyMatch(match -> match.route().rel().equals("batch"));
    }

    private boolean has(Operator operator, List<Routes.Match> matches, Request request) {
        return matches.stream()
                .anyMatch(match -> deviations.has(operator, match.route().rel() + "." + request.method()));
    }

    private Optional<Application> application(List<Routes.Match> matches, Token token, Request request) {
        if (matches.isEmpty() || !matches.get(0).parts().containsKey("app")) {
            return Optional.empty();
        }
        String id = String.valueOf(matches.get(0).parts().get("app"));
        Application application = registry.find(id)
                .orElseThrow(() -> Refusal.notFound("ApplicationNotFound", "The application does not exist."));
        boolean own = application.account().equals(token.account());
        boolean shown = deviations.has(AccessFault.CONVERSATION_FOR_ANOTHER)
                && matches.stream().anyMatch(match -> match.route().rel().equals("conversation"));
        boolean batch = has(BatchFault.FOREIGN_BATCH_SERVED, matches) || Parts.isOfForeignBatch(request, deviations);
        boolean read = guests.shows(request, application.account(), token.account())
                || batch
                || request.method().equals("GET") && (shown || deviations.has(AccessFault.FOREIGN_TOKEN_READS));
        boolean open = has(Operator.FOREIGN_TOKEN_TAKEN, matches, request)
                || matches.stream()
                        .anyMatch(match -> hostile.opens(request, match.route().rel()));
        if (!own && !read && !open && !deviations.has(AccessFault.FOREIGN_TOKEN_ACCEPTED)) {
            throw Refusal.forbidden("The application belongs to another user.");
        }
        return Optional.of(application);
    }
}
