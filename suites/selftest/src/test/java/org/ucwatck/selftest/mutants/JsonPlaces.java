package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.selftest.mutants.Place.Owner;
import org.ucwatck.selftest.mutants.Place.Told;
import org.ucwatck.spec.Catalogue;
import tools.jackson.databind.JsonNode;

/** All places of a JSON body. */
final class JsonPlaces {
    private final List<Place> places = new ArrayList<>();

    private JsonPlaces() {}

    /** Those of a body that is of this kind, and of that rel as far as the request tells. */
    static List<Place> of(JsonNode body, Kind kind, String rel) {
        JsonPlaces all = new JsonPlaces();
        switch (kind) {
            case ERROR -> all.error(body, "", Owner.of(Kind.ERROR, ""));
            case PAGE -> all.page(body);
            default -> all.resource(body, "", Owner.of(Kind.RESOURCE, rel));
        }
        return all.places;
    }

    private void page(JsonNode page) {
        Owner owner = Owner.of(Kind.PAGE, "events");
        members(page, "", owner);
        links(page, "", owner);
        int block = 0;
        for (JsonNode sender : page.path("sender").values()) {
            String at = "/sender/" + block++;
            members(sender, at, owner.part(Kind.SENDER));
            int number = 0;
            for (JsonNode event : sender.path("events").values()) {
                event(
                        event,
                        at + "/events/" + number++,
                        owner.part(Kind.SENDER, sender.path("rel").asString("")));
            }
        }
    }

    /** The owner names the sender. */
    private void event(JsonNode event, String at, Owner page) {
        JsonNode link = event.path("link");
        Told told = new Told(
                event.path("type").asString(""),
                link.path("rel").asString(""),
                link.path("href").asString(""),
                event.path("in").path("rel").asString(""),
                page.link(),
                event.path("status").asString(""),
                event.has("_embedded"));
        Owner owner = page.telling(told);
        places.add(new Place(Noun.EVENT, at, told.type(), owner, event.toString()));
        members(event, at, owner);
        for (String named : List.of("link", "in")) {
            members(event.path(named), at + "/" + named, owner.part(Kind.LINK, named));
        }
        if (event.has("reason")) {
            error(event.path("reason"), at + "/reason", owner.part(Kind.ERROR));
        }
        embedded(event, at, owner);
    }

    private void error(JsonNode error, String at, Owner owner) {
        members(error, at, owner);
        int number = 0;
        for (JsonNode parameter : error.path("parameters").values()) {
            members(parameter, at + "/parameters/" + number++, owner.part(Kind.PARAMETER));
        }
    }

    private void resource(JsonNode resource, String at, Owner around) {
        String named = resource.path("rel").asString("");
        boolean known = Catalogue.load().resource(around.rel()).isPresent();
        Owner owner = around.resource(known || named.isEmpty() ? around.rel() : named, around.outermost());
        members(resource, at, owner);
        links(resource, at, owner);
        embedded(resource, at, owner);
    }

    private void links(JsonNode resource, String at, Owner owner) {
        for (Map.Entry<String, JsonNode> link : resource.path("_links").properties()) {
            String path = at + "/_links/" + escaped(link.getKey());
            places.add(new Place(
                    Noun.LINK, path, link.getKey(), owner, link.getValue().toString()));
            Owner part = owner.part(Kind.LINK, link.getKey());
            if (link.getValue().isArray()) {
                for (int i = 0; i < link.getValue().size(); i++) {
                    members(link.getValue().get(i), path + "/" + i, part);
                }
            } else {
                members(link.getValue(), path, part);
            }
        }
    }

    private void embedded(JsonNode resource, String at, Owner owner) {
        JsonNode embedded = resource.path("_embedded");
        members(embedded, at + "/_embedded", owner.part(Kind.EMBEDDED));
        for (Map.Entry<String, JsonNode> member : embedded.properties()) {
            String path = at + "/_embedded/" + escaped(member.getKey());
            Owner child = owner.resource(member.getKey(), false);
            if (member.getValue().isArray()) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    resource(member.getValue().get(i), path + "/" + i, child);
                }
            } else {
                resource(member.getValue(), path, child);
            }
        }
    }

    private void members(JsonNode object, String at, Owner owner) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String path = at + "/" + escaped(member.getKey());
            places.add(new Place(
                    Noun.MEMBER, path, member.getKey(), owner, member.getValue().toString()));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
