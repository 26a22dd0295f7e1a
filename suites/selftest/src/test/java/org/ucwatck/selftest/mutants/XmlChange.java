package org.ucwatck.selftest.mutants;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ValueType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One change of an XML body; empty where XML has no such change, since it knows only text. */
final class XmlChange {
    private static final String PROPERTY = "property";
    private static final String LIST = "propertyList";

    private final Document document;
    private final Random random;

    private XmlChange(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** The body after the change. */
    static Optional<String> of(String text, Operator operator, Swap places, Random random) {
        XmlChange change = new XmlChange(XmlText.parse(text), random);
        boolean changed =
                switch (operator.noun()) {
                    case EVENT -> change.event(operator.verb(), places);
                    case LINK -> change.link(operator.verb(), places);
                    default -> change.member(operator.verb(), places);
                };
        return changed ? Optional.of(XmlText.write(change.document)) : Optional.empty();
    }

    private Element element(Place place) {
        Element at = document.getDocumentElement();
        String path = place.path().replaceFirst("@.*", "");
        for (String index : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
            at = XmlPlaces.children(at).get(Integer.parseInt(index));
        }
        return at;
    }

    private boolean member(Operator.Verb verb, Swap places) {
        Place place = places.place();
        Element element = element(place);
        return place.name().startsWith("@") ? attribute(verb, element, places) : child(verb, element, places);
    }

    private boolean attribute(Operator.Verb verb, Element element, Swap places) {
        String name = places.place().name().substring(1);
        String value = element.getAttribute(name);
        switch (verb) {
            case DROP -> element.removeAttribute(name);
            case RENAME -> {
                element.removeAttribute(name);
                element.setAttribute("x-" + name, value);
            }
            case EMPTY -> element.setAttribute(name, "");
            case SWAP -> {
                String other = places.other().name().substring(1);
                element.setAttribute(name, element.getAttribute(other));
                element.setAttribute(other, value);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean child(Operator.Verb verb, Element element, Swap places) {
        Node parent = element.getParentNode();
        switch (verb) {
            case DROP -> parent.removeChild(element);
            case RETYPE -> {
                return retype(element, places.place());
            }
            case RENAME -> rename(element);
            case EMPTY -> empty(element);
            case DUPLICATE -> parent.insertBefore(element.cloneNode(true), element);
            case SWAP -> contents(element, element(places.other()));
        }
        return true;
    }

    /** A property becomes a list and a list a property; what is more than text may also become mere text. */
    private boolean retype(Element element, Place place) {
        ValueType type = Catalogue.load()
                .resource(place.owner().rel())
                .flatMap(page -> page.property(place.name()))
                .map(property -> property.type())
                .orElse(ValueType.STRING);
        boolean text = List.of(ValueType.STRING, ValueType.DURATION).contains(type);
        if (element.getLocalName().equals(LIST)) {
            String all = element.getTextContent();
            empty(element);
            element.setTextContent(all);
            document.renameNode(element, element.getNamespaceURI(), PROPERTY);
        } else if (!element.getLocalName().equals(PROPERTY)) {
            return false;
        } else if (text || random.nextBoolean()) {
            Element item = document.createElementNS(element.getNamespaceURI(), "item");
            item.setTextContent(element.getTextContent());
            empty(element);
            element.appendChild(item);
            document.renameNode(element, element.getNamespaceURI(), LIST);
        } else {
            element.setTextContent("mutant");
        }
        return true;
    }

    private void rename(Element element) {
        if (element.hasAttribute("name")) {
            element.setAttribute("name", "x-" + element.getAttribute("name"));
        } else {
            document.renameNode(element, element.getNamespaceURI(), "x-" + element.getLocalName());
        }
    }

    private static void empty(Element element) {
        while (element.hasChildNodes()) {
            element.removeChild(element.getFirstChild());
        }
    }

    private static void contents(Element one, Element other) {
        Element kept = (Element) one.cloneNode(true);
        empty(one);
        move(other, one);
        move(kept, other);
    }

    private static void move(Element from, Element to) {
        while (from.hasChildNodes()) {
            to.appendChild(from.getFirstChild());
        }
    }

    private boolean link(Operator.Verb verb, Swap places) {
        Element link = element(places.place());
        switch (verb) {
            case RETYPE -> {
                return false;
            }
            case RENAME -> link.setAttribute("rel", "x-" + link.getAttribute("rel"));
            case EMPTY -> link.setAttribute("href", "");
            case SWAP -> {
                Element other = element(places.other());
                String href = link.getAttribute("href");
                link.setAttribute("href", other.getAttribute("href"));
                other.setAttribute("href", href);
            }
            default -> {
                return child(verb, link, places);
            }
        }
        return true;
    }

    private boolean event(Operator.Verb verb, Swap places) {
        Element event = element(places.place());
        switch (verb) {
            case RETYPE -> {
                String type = JsonChange.otherType(places.place().name(), random);
                document.renameNode(event, event.getNamespaceURI(), type);
            }
            case RENAME -> event.setAttribute("rel", JsonChange.otherTarget(random));
            case EMPTY -> {
                empty(event);
                while (event.getAttributes().getLength() > 0) {
                    event.removeAttribute(event.getAttributes().item(0).getNodeName());
                }
            }
            case SWAP -> exchange(event, element(places.other()));
            default -> {
                return child(verb, event, places);
            }
        }
        return true;
    }

    private void exchange(Element event, Element other) {
        Node sender = event.getParentNode();
        Node mark = sender.insertBefore(document.createComment("mark"), event);
        sender.replaceChild(event, other);
        sender.replaceChild(other, mark);
    }
}
