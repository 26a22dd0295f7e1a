package org.ucwatck.report.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ucwatck.report.output.JsonText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body of an answer in the shape that its JSON form has, as far as links and events go; it judges nothing. */
public final class Body {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Property of a parser of XML: how deep elements may nest, since they are walked down with the stack of a thread. */
    static final String DEPTH_LIMIT = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** As deep as JSON may nest by itself. */
    static final String DEEPEST = "500";

    private Body() {}

    /** The body; a missing node when it is neither JSON nor XML. */
    public static JsonNode of(String text) {
        String body = text.strip();
        try {
            if (body.startsWith("{")) {
                return JsonText.read(body);
            }
            return body.startsWith("<") ? shape(xml(body)) : NODES.missingNode();
        } catch (JacksonException | SAXException | IOException e) {
            return NODES.missingNode();
        }
    }

    private static JsonNode shape(Element root) {
        return switch (root.getLocalName()) {
            case "resource" -> resource(root);
            case "events" -> events(root);
            default -> NODES.missingNode();
        };
    }

    private static ObjectNode resource(Element resource) {
        ObjectNode json = NODES.objectNode().put("rel", resource.getAttribute("rel"));
        ObjectNode links = json.putObject("_links");
        if (resource.hasAttribute("href")) {
            links.set("self", reference(resource));
        }
        children(resource, "link").forEach(link -> links.withArray(name(link)).add(reference(link)));
        children(resource, "resource")
                .forEach(child ->
                        json.withObject("_embedded").withArray(name(child)).add(resource(child)));
        children(resource, "property")
                .filter(property -> property.getAttribute("name").equals("operationId"))
                .forEach(property -> json.put("operationId", property.getTextContent()));
        return json;
    }

    private static ObjectNode events(Element page) {
        ObjectNode json = NODES.objectNode();
        ObjectNode links = json.putObject("_links");
        children(page, "link").forEach(link -> links.set(name(link), reference(link)));
        ArrayNode senders = json.putArray("sender");
        children(page, "sender").forEach(sender -> {
            ArrayNode events =
                    senders.addObject().put("rel", sender.getAttribute("rel")).putArray("events");
            children(sender, "").forEach(event -> events.add(event(event)));
        });
        return json;
    }

    private static ObjectNode event(Element event) {
        ObjectNode json = NODES.objectNode().put("type", event.getLocalName()).put("status", status(event));
        json.set("link", reference(event).put("rel", event.getAttribute("rel")));
        children(event, "resource")
                .forEach(child -> json.withObject("_embedded").set(name(child), resource(child)));
        return json;
    }

    private static String status(Element event) {
        return children(event, "status")
                .findFirst()
                .map(status -> status.getTextContent().strip())
                .orElse(event.getAttribute("status"));
    }

    /** A rel may stand there without being a name that a JSON member could have. */
    private static String name(Element element) {
        String rel = element.getAttribute("rel");
        return rel.isEmpty() ? "(no rel)" : rel.replace('/', '_');
    }

    private static ObjectNode reference(Element element) {
        return NODES.objectNode().put("href", element.getAttribute("href"));
    }

    /** The children of that name; of any name when it is empty. */
    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(element -> name.isEmpty() || element.getLocalName().equals(name));
    }

    private static Element xml(String text) throws SAXException, IOException {
        return builder().parse(new InputSource(new StringReader(text))).getDocumentElement();
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(DEPTH_LIMIT, DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
