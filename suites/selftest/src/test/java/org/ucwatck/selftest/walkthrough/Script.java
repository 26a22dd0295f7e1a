package org.ucwatck.selftest.walkthrough;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ucwatck.selftest.trial.DataFile;

/**
 * What a page lets a client do, step by step.
 *
 * @param page the document, without its extension
 * @param after the script that is played before it, or null
 * @param deviations in what every request differs from the page
 * @param headers of every request
 */
record Script(
        String page, @Nullable String after, List<String> deviations, Map<String, String> headers, List<Step> steps) {

    Script {
        deviations = List.copyOf(deviations);
        headers = Map.copyOf(headers);
        steps = List.copyOf(steps);
    }

    static Script named(String name) {
        return DataFile.read(Script.class, name + ".yaml", Script.class);
    }

    /**
     * A request and the answer that the page shows to it.
     *
     * @param name which step of the page it is
     * @param url with names in braces for what earlier answers gave
     * @param body with such names, too; lines of a multipart one are sent with CR and LF
     * @param inBackground whether the next step begins while this one is held; {@code then} of a later step waits for it
     * @param gathered whether its events may come on several pages, which are followed then; it expects them of all together
     * @param expect of the answer
     * @param then what is expected of the request in the background, now that it is answered; null while nothing is
     * @param keep names for places of the answer: JSON pointers, {@code header NAME REGEX}, or {@code event TYPE TARGET POINTER}
     * @param deviations in what this step differs from the page, each with the reason
     */
    record Step(
            String name,
            String method,
            String url,
            Map<String, String> headers,
            @Nullable String body,
            @Nullable Boolean inBackground,
            @Nullable Boolean gathered,
            @Nullable Expected expect,
            @Nullable Expected then,
            Map<String, String> keep,
            List<String> deviations) {

        Step {
            headers = Map.copyOf(headers);
            keep = Map.copyOf(keep);
            deviations = List.copyOf(deviations);
        }

        /** The same request to another URL. */
        Step to(String other) {
            return new Step(name, method, other, headers, body, inBackground, gathered, expect, then, keep, deviations);
        }

        boolean isGathered() {
            return gathered != null && gathered;
        }

        boolean isHeld() {
            return inBackground != null && inBackground;
        }
    }

    /**
     * What an answer has to be.
     *
     * @param headers regular expressions that must be found in the header of that name
     * @param has JSON pointers of what must be there
     * @param is values by JSON pointer
     * @param events each as sender, type and target, in this order among those of the page
     * @param contains fragments of the body, in this order
     */
    record Expected(
            int status,
            Map<String, String> headers,
            List<String> has,
            Map<String, String> is,
            List<String> events,
            List<String> contains) {

        Expected {
            headers = Map.copyOf(headers);
            has = List.copyOf(has);
            is = Map.copyOf(is);
            events = List.copyOf(events);
            contains = List.copyOf(contains);
        }
    }
}
