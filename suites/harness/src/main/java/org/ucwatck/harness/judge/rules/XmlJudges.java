package org.ucwatck.harness.judge.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.representation.XmlDocuments;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.schemas.UcwaXsd;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What every XML body promises (page PayloadFormat, XML representation). */
public final class XmlJudges {
    private static final Set<String> WORDS = Set.of(
            "resource", "link", "property", "propertyList", "item", "reason", "code", "subcode", "events", "sender");

    private static final String WITHOUT_SELF = "<resource> has no attribute href";

    private final UcwaXsd xsd = UcwaXsd.load();

    Optional<List<Complaint>> namespace(Observation seen) {
        return document(seen).map(document -> foreign(document).stream()
                .map(element -> new Complaint("elements in the namespace " + Input.NAMESPACE, element))
                .toList());
    }

    /** Asked only of bodies whose namespace is right, since the schema speaks of nothing else. */
    Optional<List<Complaint>> schema(Observation seen) {
        return document(seen)
                .filter(document -> foreign(document).isEmpty())
                .map(document -> xsd.validate(seen.exchange().body().bytes()).stream()
                        .filter(violation -> !seen.isRedirectingRoot()
                                || !violation.message().equals(WITHOUT_SELF))
                        .map(violation -> new Complaint("an XML body of the documented elements", violation.message()))
                        .toList());
    }

    private static Optional<Document> document(Observation seen) {
        Exchange exchange = seen.exchange();
        if (exchange.body().isEmpty()
                || Observation.isOptions(exchange)
                || exchange.format().filter(Format.XML::equals).isEmpty()
                || !seen.tooLarge().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    XmlDocuments.parse(exchange.body(), exchange.mediaType().orElseThrow()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Set<String> foreign(Document document) {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        Set<String> foreign = new TreeSet<>();
        IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(element -> element == document.getDocumentElement() || isUnprefixedWord(element))
                .filter(element -> !isBelowDebugInfo(element))
                .filter(element -> !Input.NAMESPACE.equals(element.getNamespaceURI()))
                .forEach(element -> foreign.add("<" + element.getLocalName() + "> in "
                        + (element.getNamespaceURI() == null ? "no namespace" : element.getNamespaceURI())));
        return foreign;
    }

    /** Whatever stands there may change (page ErrorsAndInformationalMessages). */
    public static boolean isBelowDebugInfo(Node element) {
        return Stream.iterate(element.getParentNode(), Objects::nonNull, Node::getParentNode)
                .anyMatch(parent -> "debugInfo".equals(parent.getLocalName()));
    }

    /** A prefixed element of another namespace is somebody's addition, which is legal. */
    private static boolean isUnprefixedWord(Node element) {
        return element.getPrefix() == null && WORDS.contains(element.getLocalName());
    }
}
