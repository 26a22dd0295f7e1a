package org.ucwatck.conformance.scene.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.representation.Resource;

/**
 * A message as its events and its resource show it.
 *
 * @param event the last one about it
 * @param resource embedded or behind its link; empty when it cannot be read
 */
public record Said(Event event, Optional<Resource> resource) {

    /** Incoming or Outgoing; empty text when it does not say. */
    public String direction() {
        return text("direction");
    }

    /** A property; empty text when it is not shown. */
    public String text(String property) {
        return resource.flatMap(it -> it.text(property)).orElse("");
    }

    /** Whether it leads to who sent it. */
    public boolean namesSender() {
        return resource.filter(it -> it.linkOrEmbedded("participant").isPresent()
                        || it.linkOrEmbedded("contact").isPresent())
                .isPresent();
    }

    /** Whether its text is this. */
    public boolean says(String text) {
        return readings().contains(Content.plain(text));
    }

    /** Its text by its first reading; empty text when it shows none. */
    public String words() {
        return readings().stream().findFirst().orElse("");
    }

    /** All readings of its text. */
    public List<String> readings() {
        return resource.stream()
                .flatMap(it ->
                        Stream.of("plainMessage", "htmlMessage").flatMap(name -> Content.readings(it, name).stream()))
                .toList();
    }
}
