package org.ucwatck.reference.fault.text;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The legal ways in which elements and attributes of XML may say the same otherwise. */
final class XmlForms {
    static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Map<Variant, Consumer<Document>> FORMS = new EnumMap<>(Variant.class);

    static {
        FORMS.put(Variant.XML_PARAMETERS_NESTED, XmlReasonForms::nestParameters);
        FORMS.put(Variant.XML_PARAMETERS_IN_ATTRIBUTES, XmlReasonForms::parametersInAttributes);
        FORMS.put(Variant.XML_REASON_IN_ATTRIBUTES, XmlReasonForms::reasonInAttributes);
        FORMS.put(Variant.DEBUG_INFO_OF_ANYTHING, XmlReasonForms::debugAnything);
        FORMS.put(Variant.XML_IN_AS_LINK, XmlEventForms::inAsLink);
        FORMS.put(Variant.PAGES_OF_LINKS_ALONE, XmlEventForms::linksAlone);
        FORMS.put(Variant.XML_STATUS_AS_ELEMENT, XmlEventForms::statusAsElement);
        FORMS.put(Variant.XML_NUMERIC_BOOLEANS, XmlValueForms::numericBooleans);
        FORMS.put(Variant.XML_BASIC_DATES, XmlValueForms::basicDates);
        FORMS.put(Variant.XML_DATES_WITHOUT_TIME, XmlValueForms::datesWithoutTime);
        FORMS.put(Variant.XML_NIL, XmlValueForms::nil);
        FORMS.put(Variant.XML_TYPES_NAMED, XmlValueForms::typesNamed);
        FORMS.put(Variant.XML_ROOT_WITHOUT_REL, it -> it.getDocumentElement().removeAttribute("rel"));
    }

    private final Deviations deviations;

    XmlForms(Deviations deviations) {
        this.deviations = deviations;
    }

    String apply(String text) {
        List<Consumer<Document>> active = FORMS.entrySet().stream()
                .filter(each -> deviations.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (active.isEmpty()) {
            return text;
        }
        try {
            Document document = parsed(text);
            active.forEach(each -> each.accept(document));
            return written(document);
        } catch (ParserConfigurationException | SAXException | java.io.IOException | TransformerException e) {
            throw new IllegalStateException("cannot read what this server wrote: " + text, e);
        }
    }

    private static Document parsed(String text) throws ParserConfigurationException, SAXException, java.io.IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String written(Document document) throws TransformerException {
        document.setXmlStandalone(true);
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "utf-8");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString().replace(" standalone=\"no\"", "");
    }

    /** All elements of the UCWA namespace with that name, wherever they stand. */
    static List<Element> all(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static List<Element> children(Node parent) {
        var nodes = parent.getChildNodes();
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static Stream<Element> properties(Document document) {
        return all(document, "property").stream();
    }

    /** A new last child in the namespace and with the prefix of its parent. */
    static Element add(Element parent, String name) {
        String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
        Element element = parent.getOwnerDocument().createElementNS(NAMESPACE, prefix + name);
        parent.appendChild(element);
        return element;
    }

    static void add(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }
}
