package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.List;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.selftest.mutants.Place.Owner;
import org.ucwatck.selftest.mutants.Place.Told;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** All places of an XML body. */
final class XmlPlaces {
    private final List<Place> places = new ArrayList<>();

    private XmlPlaces() {}

    /** Those of a body that is of this rel as far as the request tells. */
    static List<Place> of(Element root, String rel) {
        XmlPlaces all = new XmlPlaces();
        switch (root.getLocalName()) {
            case "reason" -> all.error(root, "", Owner.of(Kind.ERROR, ""));
            case "events" -> all.page(root);
            default -> all.resource(root, "", Owner.of(Kind.RESOURCE, rel));
        }
        return all.places;
    }

    /** The child elements, in order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private void page(Element page) {
        Owner owner = Owner.of(Kind.PAGE, "events");
        attributes(page, "", owner);
        List<Element> children = children(page);
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            String at = "/" + i;
            if (child.getLocalName().equals("link")) {
                link(child, at, owner);
            } else {
                member(child, at, "sender", owner);
                attributes(child, at, owner.part(Kind.SENDER));
                List<Element> events = children(child);
                for (int j = 0; j < events.size(); j++) {
                    event(events.get(j), at + "/" + j, owner.part(Kind.SENDER, child.getAttribute("rel")));
                }
            }
        }
    }

    /** The owner names the sender. */
    private void event(Element event, String at, Owner page) {
        List<Element> children = children(event);
        Told told = new Told(
                event.getLocalName(),
                event.getAttribute("rel"),
                event.getAttribute("href"),
                children.stream()
                        .filter(child -> child.getLocalName().equals("in"))
                        .map(child -> child.getAttribute("rel"))
                        .findFirst()
                        .orElse(""),
                page.link(),
                event.getAttribute("status"),
                children.stream().anyMatch(child -> child.getLocalName().equals("resource")));
        Owner owner = page.telling(told);
        places.add(new Place(Noun.EVENT, at, told.type(), owner, event.getTextContent()));
        attributes(event, at, owner);
        for (int i = 0; i < children.size(); i++) {
            inside(children.get(i), at + "/" + i, owner);
        }
    }

    private void inside(Element child, String at, Owner owner) {
        switch (child.getLocalName()) {
            case "resource" -> embedded(child, at, owner);
            case "reason" -> {
                member(child, at, "reason", owner);
                error(child, at, owner.part(Kind.ERROR));
            }
            default -> {
                member(child, at, child.getLocalName(), owner);
                attributes(child, at, owner.part(Kind.LINK, child.getLocalName()));
            }
        }
    }

    private void error(Element error, String at, Owner owner) {
        List<Element> children = children(error);
        for (int i = 0; i < children.size(); i++) {
            member(children.get(i), at + "/" + i, children.get(i).getLocalName(), owner);
        }
    }

    private void resource(Element resource, String at, Owner around) {
        String named = resource.getAttribute("rel");
        Owner owner = around.resource(named.isEmpty() ? around.rel() : named, around.outermost());
        attributes(resource, at, owner);
        List<Element> children = children(resource);
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            String path = at + "/" + i;
            switch (child.getLocalName()) {
                case "link" -> link(child, path, owner);
                case "resource" -> embedded(child, path, owner);
                default -> {
                    member(child, path, child.getAttribute("name"), owner);
                    attributes(child, path, owner.part(Kind.PROPERTY));
                }
            }
        }
    }

    private void embedded(Element resource, String at, Owner owner) {
        member(resource, at, resource.getAttribute("rel"), owner.part(Kind.EMBEDDED));
        resource(resource, at, owner.resource(resource.getAttribute("rel"), false));
    }

    private void link(Element link, String at, Owner owner) {
        String rel = link.getAttribute("rel");
        places.add(new Place(Noun.LINK, at, rel, owner, link.getAttribute("href")));
        attributes(link, at, owner.part(Kind.LINK, rel));
    }

    private void member(Element element, String at, String name, Owner owner) {
        places.add(new Place(Noun.MEMBER, at, name, owner, element.getTextContent()));
    }

    /** Declarations of namespaces are none. */
    private void attributes(Element element, String at, Owner owner) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                String name = "@" + attribute.getNodeName();
                places.add(new Place(Noun.MEMBER, at + name, name, owner, attribute.getNodeValue()));
            }
        }
    }
}
