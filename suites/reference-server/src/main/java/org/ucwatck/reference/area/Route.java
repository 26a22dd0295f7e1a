package org.ucwatck.reference.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.reference.pages.Operation;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;

/**
 * One method on one resource: {@code {names}} in the template stand for any segment.
 *
 * @param page what is known of the resource
 */
public record Route(String method, List<String> template, Page page, Handler handler) {

    /** The documented conflict without a subcode. */
    static final Handler UNSUPPORTED = call -> {
        throw Refusal.conflict(null, "The resource is not supported.");
    };

    /** Answers a call or throws a refusal. */
    public interface Handler {
        Answer handle(Call call);
    }

    public Route {
        template = List.copyOf(template);
    }

    /** The relation that the page is about. */
    public String rel() {
        return page.rel();
    }

    /** The methods that the page allows; the one of this route where the page lists no operation. */
    Stream<String> methods() {
        return page.operations().isEmpty()
                ? Stream.of(method)
                : page.operations().stream().map(Operation::method);
    }

    /** What the page says of the method; empty where the page lists no operation. */
    Optional<Operation> operation() {
        return page.operation(method);
    }

    /** Another operation of the page, which this server does not carry. */
    Route unsupported(String other) {
        return new Route(other, template, page, UNSUPPORTED);
    }

    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                parts.put(expected.substring(1, expected.length() - 1), segments.get(i));
            } else if (!expected.equalsIgnoreCase(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
