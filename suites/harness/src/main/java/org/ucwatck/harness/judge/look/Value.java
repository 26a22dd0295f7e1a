package org.ucwatck.harness.judge.look;

import tools.jackson.databind.JsonNode;

/** A JSON value in words, for findings. */
public final class Value {
    private static final int LONGEST = 60;

    private Value() {}

    public static String words(JsonNode value) {
        String text = value.toString();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return switch (value.getNodeType()) {
            case STRING -> "the string " + cut;
            case NUMBER -> "the number " + cut;
            case BOOLEAN, NULL -> cut;
            case ARRAY -> value.isEmpty() ? "an empty array" : "an array";
            default -> value.isEmpty() ? "an empty object" : "an object";
        };
    }
}
