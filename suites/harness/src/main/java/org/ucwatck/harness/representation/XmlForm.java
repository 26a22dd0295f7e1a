package org.ucwatck.harness.representation;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.representation.Representation.Kind;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings XML into the form of JSON, with the types and cardinalities that the page of a resource gives. */
final class XmlForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalogue catalogue;
    private final String base;
    private final Forms forms = new Forms();

    /** Reads one body, of an answer from the base URL: what it notes of its form is of that body alone. */
    XmlForm(Catalogue catalogue, String base) {
        this.catalogue = catalogue;
        this.base = base;
    }

    Representation read(Element root, String rel) {
        return switch (root.getLocalName()) {
            case "reason" -> read(Kind.ERROR, new XmlReason(forms).read(root));
            case "events" -> read(Kind.EVENTS, new XmlEvents(this, forms).read(root));
            case "resource" -> read(Kind.RESOURCE, resource(root, rel));
            default ->
                throw new Unreadable(
                        "the root element is <" + root.getNodeName() + ">, not <resource>, <reason> or <events>");
        };
    }

    private Representation read(Kind kind, ObjectNode json) {
        return new Representation(Format.XML, kind, json, forms.all(), base);
    }

    ObjectNode resource(Element element, String fallbackRel) {
        String rel = element.hasAttribute("rel") ? element.getAttribute("rel") : fallbackRel;
        ObjectNode json = NODES.objectNode();
        if (element.hasAttribute("rel")) {
            json.put("rel", element.getAttribute("rel"));
        }
        ObjectNode links = NODES.objectNode();
        if (element.hasAttribute("href")) {
            links.set("self", NODES.objectNode().put("href", element.getAttribute("href")));
        }
        ObjectNode embedded = NODES.objectNode();
        readMembers(element, catalogue.resource(rel), new Parts(json, links, embedded));
        setUnlessEmpty(json, "_links", links);
        setUnlessEmpty(json, "_embedded", embedded);
        return json;
    }

    /** Where the children of a resource go. */
    private record Parts(ObjectNode properties, ObjectNode links, ObjectNode embedded) {}

    private void readMembers(Element element, Optional<ResourcePage> page, Parts parts) {
        XmlValues values = new XmlValues(forms);
        for (Element child : XmlElements.children(element)) {
            switch (child.getLocalName()) {
                case "link" -> addLink(parts.links(), child, page);
                case "property" -> set(parts.properties(), child, values.value(child, page));
                case "propertyList" -> set(parts.properties(), child, values.list(child, page));
                case "resource" -> addEmbedded(parts.embedded(), child, page);
                default -> {}
            }
        }
    }

    private void set(ObjectNode json, Element property, JsonNode value) {
        if (!XmlElements.isNil(property, forms)) {
            json.set(property.getAttribute("name"), value);
        }
    }

    /** A link element, or any element that carries the attributes of one, as a JSON link object. */
    static ObjectNode link(Element element) {
        ObjectNode link = NODES.objectNode();
        for (String attribute : List.of("href", "title", "revision")) {
            if (element.hasAttribute(attribute)) {
                link.put(attribute, element.getAttribute(attribute));
            }
        }
        return link;
    }

    static void setUnlessEmpty(ObjectNode json, String name, ObjectNode value) {
        if (!value.isEmpty()) {
            json.set(name, value);
        }
    }

    static void addLink(ObjectNode links, Element element, Optional<ResourcePage> page) {
        String rel = element.getAttribute("rel");
        boolean array = page.flatMap(p -> p.link(rel)).map(LinkEntry::array).orElse(false);
        add(links, rel, link(element), array);
    }

    private void addEmbedded(ObjectNode embedded, Element element, Optional<ResourcePage> page) {
        String rel = element.getAttribute("rel");
        Optional<EmbeddedEntry> entry = page.flatMap(
                p -> p.embedded().stream().filter(e -> e.rel().equals(rel)).findFirst());
        add(
                embedded,
                rel,
                resource(element, rel),
                entry.map(EmbeddedEntry::array).orElse(false));
    }

    /** A rel that comes twice can only be an array, whatever the page says. */
    private static void add(ObjectNode parent, String rel, JsonNode value, boolean array) {
        JsonNode known = parent.get(rel);
        if (known instanceof ArrayNode list) {
            list.add(value);
        } else if (known != null) {
            parent.set(rel, NODES.arrayNode().add(known).add(value));
        } else {
            parent.set(rel, array ? NODES.arrayNode().add(value) : value);
        }
    }
}
