package org.ucwatck.reference.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.wire.Answer;

/** One method on one resource: {@code {names}} in the template stand for any segment. */
public record Route(String method, List<String> template, String rel, Handler handler) {

    /** Answers a call or throws a refusal. */
    public interface Handler {
        Answer handle(Call call);
    }

    public Route {
        template = List.copyOf(template);
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
