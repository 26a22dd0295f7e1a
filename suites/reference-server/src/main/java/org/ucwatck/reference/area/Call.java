package org.ucwatck.reference.area;

import java.util.Optional;
import org.ucwatck.reference.auth.Token;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Conversation;
import org.ucwatck.reference.life.Invitation;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** A request that was let in, with all that its handler needs. */
public record Call(Request request, Token token, Target target, Input input) {

    /** Whom the path means: the application, if it names one, and the route with the parts that it leaves open. */
    public record Target(Optional<Application> application, Routes.Match match) {}

    public Application application() {
        return target.application()
                .orElseThrow(() -> Refusal.notFound("ApplicationNotFound", "The application does not exist."));
    }

    public String part(String name) {
        return target.match().parts().getOrDefault(name, "");
    }

    Conversation conversation() {
        return application()
                .conversation(part("conversation"))
                .orElseThrow(() -> Refusal.notFound("ConversationNotFound", "The conversation does not exist."));
    }

    Invitation invitation(String rel) {
        return application()
                .invitation(rel, part("invitation"))
                .orElseThrow(() -> Refusal.notFound(null, "The invitation does not exist."));
    }

    public Fields fields() {
        return fields(input);
    }

    /** The fields of another input than the one that came. */
    public Fields fields(Input other) {
        return new Fields(other, new Documented(target.match().route().operation()));
    }
}
