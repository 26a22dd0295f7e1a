package org.ucwatck.verdict.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a user had set before a check set something else, written down first: whoever finds the run killed can put it back.
 *
 * @param id of the exchange that showed it
 * @param rel of the POST that puts it back, such as {@code note}; or of something that was made, which a DELETE ends
 * @param url where that goes, absolute and masked
 * @param body JSON of that POST, masked; empty text where an empty POST resets it
 * @param masked whether a secret was hidden in either, so that it cannot be sent again
 * @param of the {@code type} of what it belongs to where there are several, such as {@code Mobile} of phones; the name of what
 *     was made; else empty text
 */
public record LentSetting(
        String id,
        String rel,
        String url,
        String body,
        boolean masked,
        @Nullable String of) {

    public LentSetting {
        of = of == null ? "" : of;
    }
}
