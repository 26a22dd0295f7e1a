package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The changes of {@link SameMeaning} in XML. */
final class SameXml {
    private static final Set<String> PARTS = Set.of("property", "propertyList", "link");
    private static final Set<String> FULL = Set.of("resource", "events", "sender", "reason");

    /** Text between two tags, and the value of an attribute that declares no namespace. */
    private static final Pattern TEXT = Pattern.compile(
            "(?<=>)[^<>]+(?=<)|(?<=\\s(?!xmlns|version|encoding|standalone)[\\w:-]{1,20}=\")[^\"]*(?=\")");

    private SameXml() {}

    static String of(SameMeaning change, String body, Random random) {
        if (change == SameMeaning.ESCAPES) {
            return TEXT.matcher(body)
                    .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(escaped(match.group(), random)));
        }
        Document document = XmlText.parse(body);
        List<Element> elements = new ArrayList<>();
        collect(document.getDocumentElement(), elements);
        switch (change) {
            case ORDER -> elements.forEach(element -> shuffle(element, random));
            case WHITE_SPACE -> elements.forEach(element -> space(element, random));
            default -> extend(elements.get(random.nextInt(elements.size())), random);
        }
        return XmlText.write(document);
    }

    /** The elements that hold others. */
    private static void collect(Element element, List<Element> elements) {
        if (FULL.contains(element.getLocalName()) || element.hasAttribute("rel")) {
            elements.add(element);
        }
        XmlPlaces.children(element).forEach(child -> collect(child, elements));
    }

    /** Properties and links alone: embedded resources and events have an order. */
    private static void shuffle(Element element, Random random) {
        List<Element> parts = new ArrayList<>(XmlPlaces.children(element).stream()
                .filter(child -> PARTS.contains(child.getLocalName()))
                .toList());
        Collections.shuffle(parts, random);
        parts.forEach(part -> element.insertBefore(part, element.getFirstChild()));
    }

    private static void space(Element element, Random random) {
        for (Element child : XmlPlaces.children(element)) {
            element.insertBefore(element.getOwnerDocument().createTextNode(SameMeaning.blanks(random)), child);
        }
    }

    private static void extend(Element element, Random random) {
        Document document = element.getOwnerDocument();
        if (element.getLocalName().equals("resource") && random.nextBoolean()) {
            Element property = document.createElementNS(element.getNamespaceURI(), "property");
            property.setAttribute("name", "x-mutant");
            property.setTextContent("mutant");
            element.appendChild(property);
        } else if (random.nextBoolean()) {
            element.setAttribute("x-mutant", "mutant");
        } else {
            element.appendChild(document.createElementNS("urn:mutant", "m:mutant"));
        }
    }

    private static String escaped(String text, Random random) {
        StringBuilder escaped = new StringBuilder();
        boolean reference = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            reference = sign == '&' || reference && sign != ';';
            boolean escape = !reference && Character.isLetterOrDigit(sign) && random.nextInt(4) == 0;
            escaped.append(escape ? String.format(Locale.ROOT, "&#x%x;", (int) sign) : String.valueOf(sign));
        }
        return escaped.toString();
    }
}
