package org.ucwatck.report.text;

import org.ucwatck.verdict.result.CheckId;

/**
 * What a check is about, as reports group by it.
 *
 * @param topic the chapter of the rules, such as {@code request}
 * @param resource the resource, such as {@code addPhoneAudio}; {@code any} when the check is about none in particular
 * @param operation resource and method, such as {@code addPhoneAudio.POST}; the resource alone when there is no method
 */
public record Subject(String topic, String resource, String operation) {

    /** That of a check. */
    public static Subject of(CheckId id) {
        String[] parts = id.operation().split("\\.", 3);
        String operation = parts.length == 1 ? parts[0] : parts[0] + "." + parts[1];
        return new Subject(topicOf(id.rule()), parts[0], operation);
    }

    /** The chapter of a rule: what stands before the first dot of its id. */
    public static String topicOf(String rule) {
        int dot = rule.indexOf('.');
        return dot < 0 ? rule : rule.substring(0, dot);
    }
}
