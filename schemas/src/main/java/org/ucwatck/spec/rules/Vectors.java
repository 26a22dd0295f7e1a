package org.ucwatck.spec.rules;

import java.util.List;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.files.SpecReader;
import org.ucwatck.spec.files.SpecUnreadable;

/**
 * The inputs of one topic, such as {@code phone-number}.
 *
 * @param parameter name of the parameter that takes them, or {@code body} for whole bodies
 */
public record Vectors(String topic, String parameter, List<Vector> vectors) {
    private static final String FOLDER = "vectors";

    public Vectors {
        vectors = List.copyOf(vectors);
    }

    /**
     * Reads a topic.
     *
     * @throws SpecUnreadable if there is no such topic
     */
    public static Vectors load(String topic) {
        return SpecReader.read(FOLDER + "/" + topic + ".json", Vectors.class);
    }

    /** The names of all topics, sorted. */
    public static List<String> topics() {
        return SpecFiles.list(FOLDER).stream()
                .map(file -> file.substring(FOLDER.length() + 1, file.length() - ".json".length()))
                .toList();
    }
}
