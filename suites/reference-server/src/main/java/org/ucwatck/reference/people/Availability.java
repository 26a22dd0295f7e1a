package org.ucwatck.reference.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makeMeAvailable or a PUT on communication told: how the user wants to be reached. */
public record Availability(
        @Nullable String phoneNumber,
        List<String> modalities,
        List<String> messageFormats,
        @Nullable String audioPreference) {
    public static final Availability NONE = new Availability(null, List.of(), List.of("Plain"), null);

    public Availability {
        modalities = List.copyOf(modalities);
        messageFormats = List.copyOf(messageFormats);
    }

    public boolean supports(String modality) {
        return modalities.contains(modality);
    }
}
