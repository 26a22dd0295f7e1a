package org.ucwatck.harness.judge.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.XmlDocuments;
import org.ucwatck.spec.pages.Format;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A name stands for one value: which one a reader takes of two nobody can tell (RFC 8259, section 4; page PayloadFormat,
 * resource format).
 */
public final class MembersOnce {
    private static final Set<String> PROPERTIES = Set.of("property", "propertyList");

    /** Asked of every body that can be read. */
    public Optional<List<Complaint>> judge(Observation seen) {
        return seen.representation().map(body -> repeated(seen.exchange(), body).stream()
                .map(name -> new Complaint("each name once in an object or a resource", "two members called " + name))
                .toList());
    }

    private static Set<String> repeated(Exchange exchange, Representation body) {
        return body.format() == Format.JSON
                ? Representation.parsing(exchange, MembersOnce::inJson)
                : inXml(XmlDocuments.parse(exchange.body(), exchange.mediaType().orElseThrow()));
    }

    private static Set<String> inJson(JsonParser parser) {
        Set<String> repeated = new TreeSet<>();
        Deque<Set<String>> objects = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> objects.push(new HashSet<>());
                case END_OBJECT -> objects.pop();
                case PROPERTY_NAME -> {
                    if (!objects.element().add(parser.currentName())) {
                        repeated.add(parser.currentName());
                    }
                }
                default -> {}
            }
        }
        return repeated;
    }

    private static Set<String> inXml(Document document) {
        NodeList resources = document.getElementsByTagNameNS(Input.NAMESPACE, "resource");
        Set<String> repeated = new TreeSet<>();
        IntStream.range(0, resources.getLength())
                .mapToObj(resources::item)
                .filter(each -> !XmlJudges.isBelowDebugInfo(each))
                .forEach(each -> inXml(each, repeated));
        return repeated;
    }

    private static void inXml(Node resource, Set<String> repeated) {
        Set<String> names = new HashSet<>();
        for (Node child = resource.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element property
                    && PROPERTIES.contains(property.getLocalName())
                    && !names.add(property.getAttribute("name"))) {
                repeated.add(property.getAttribute("name"));
            }
        }
    }
}
