package org.ucwatck.conformance.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.PropertyEntry;
import tools.jackson.databind.JsonNode;

/**
 * The communication resource of an application that the check has for itself, as one GET showed it, and the PUT that sends
 * it back (page PayloadFormat, input formats and required and optional parameters).
 */
record Replaceable(UcwaSession session, Exchange shown, Resource resource) {
    static final String REL = "communication";
    private static final String ETAG = "etag";

    /** Characters of a number that every reader takes. */
    private static final int LONGEST_NUMBER = 100;

    private static final String MODALITIES = "supportedModalities";

    /** As it is now; throws ArrangementFailed when GET does not show it. */
    static Replaceable now(CheckContext context) {
        UcwaSession session = context.own().session();
        String url = session.application()
                .linkOrEmbedded(REL)
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("the application leads to no communication"));
        Exchange shown = context.send(session.get(url).about(REL));
        if (shown.status() != 200) {
            throw new ArrangementFailed("GET communication was not answered 200", shown);
        }
        return new Replaceable(session, shown, UcwaSession.read(shown, REL));
    }

    UcwaRequest get() {
        return session.get(shown.request().url()).about(REL);
    }

    /** The ETag header as it came; empty where there is none. */
    Optional<String> header() {
        return shown.header("ETag").map(String::strip).filter(it -> !it.isEmpty());
    }

    /** The property etag. */
    Optional<String> property() {
        return resource.text(ETAG);
    }

    /** The ETag to play back; throws ArrangementFailed when the resource shows none. */
    String etag() {
        return header().or(this::property)
                .orElseThrow(() -> new ArrangementFailed("communication shows no ETag", shown));
    }

    /** An ETag that this server never gave, in the form of those that it gives. */
    String otherEtag() {
        return etag().replaceFirst("\"?$", "0$0");
    }

    /** The text properties of names that the page does not have, one of which is to be passed back. */
    Set<String> unknown() {
        Set<String> names = new TreeSet<>(resource.properties());
        names.removeAll(known());
        names.remove(ETAG);
        names.removeIf(name -> !resource.json().path(name).isString());
        return names;
    }

    private static List<String> known() {
        return Catalogue.load().resource(REL).orElseThrow().properties().stream()
                .map(PropertyEntry::name)
                .toList();
    }

    /** What the page names of it, to see whether it changed. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        known().stream()
                .filter(name -> !resource.json().path(name).isMissingNode())
                .forEach(name -> facts.put(name, resource.json().path(name).toString()));
        return facts;
    }

    List<String> modalities() {
        return resource.json().path(MODALITIES).values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Modalities that the server surely takes, all that it shows but one; throws ArrangementFailed where it shows none. */
    List<String> fewer() {
        List<String> all = modalities();
        if (all.isEmpty()) {
            throw new ArrangementFailed("communication shows no modality that could be taken away", shown);
        }
        return all.subList(1, all.size());
    }

    /** Everything that GET showed, but for what no input can carry. */
    Input whole() {
        Input input = Input.empty();
        for (String name : resource.properties()) {
            JsonNode value = resource.json().path(name);
            if (value.isArray() && value.values().stream().allMatch(JsonNode::isString)) {
                input = input.withList(
                        name, value.values().stream().map(JsonNode::asString).toList());
            } else if (value.isString()) {
                input = input.with(name, value.asString());
            } else if (value.isBoolean()
                    || (value.isNumber() && value.toString().length() < LONGEST_NUMBER)) {
                String text = value.toString();
                input = input.withRaw(name, text, "<property name=\"" + escaped(name) + "\">" + text + "</property>");
            }
        }
        return input.withRaw("_links", resource.json().path("_links").toString(), links());
    }

    private String links() {
        return resource.linkRels().stream()
                .filter(rel -> !rel.equals("self"))
                .flatMap(rel -> resource.links(rel).stream())
                .map(link -> "<link rel=\"" + escaped(link.rel()) + "\" href=\"" + escaped(link.href()) + "\"/>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** All of it with these modalities. */
    Input with(List<String> modalities) {
        return whole().withList(MODALITIES, modalities);
    }

    Input without(Collection<String> names) {
        Input input = whole();
        for (String name : names) {
            input = input.without(name);
        }
        return input;
    }

    /** The PUT of this input with the ETag. */
    UcwaRequest put(Input input) {
        return unconditional(input).header("If-Match", etag());
    }

    /** The same without If-Match. */
    UcwaRequest unconditional(Input input) {
        UcwaRequest get = get();
        return UcwaRequest.of("PUT", get.url())
                .about(REL)
                .accept(session.format())
                .body(session.format().mediaType(), input.write(session.format()))
                .token(session.token())
                .within(get.application());
    }

    /** The facts that differ, in words. */
    String differences(Replaceable later) {
        List<String> words = new ArrayList<>();
        later.facts().forEach((name, value) -> {
            String before = facts().getOrDefault(name, "none");
            if (!before.equals(value)) {
                words.add(name + " " + value + " in place of " + before);
            }
        });
        return words.isEmpty() ? "nothing else" : String.join(", ", words);
    }
}
