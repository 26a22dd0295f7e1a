package org.ucwatck.harness.judge.look;

import java.util.List;
import java.util.regex.Pattern;
import org.ucwatck.harness.representation.XmlValues;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.spec.schemas.Violation;
import tools.jackson.databind.JsonNode;

/** Schema violations of a resource, each told to the rule that it breaks, so that one fault is found by one rule. */
public final class SchemaViolations {
    /** The rule about kinds that samples show too seldom to be demanded. */
    public static final String INFERRED = "body.inferred-type";

    /** Judged without the schema, since an answer may be of another page than the one that was asked for. */
    private static final String OUTERMOST_REL = "/rel";

    private static final Pattern LINK = Pattern.compile(".*/_links/[^/]+");

    private final Catalogue catalogue = Catalogue.load();
    private final ResourceSchemas schemas;

    public SchemaViolations(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    /** Complaints of the rule about the resource; empty when the page of the resource is not in this edition. */
    public List<Complaint> of(String rule, String rel, JsonNode resource) {
        if (!schemas.knows(rel)) {
            return List.of();
        }
        return schemas.resource(rel, resource).stream()
                .filter(violation -> !violation.pointer().equals(OUTERMOST_REL))
                .filter(violation -> ruleOf(rel, violation).equals(rule))
                .map(violation -> complaint(rule, rel, violation))
                .toList();
    }

    /** Whether the violation is for the rule about inferred kinds. */
    public static boolean isInferred(String rel, Violation violation) {
        return Member.at(rel, violation.pointer())
                .filter(member -> member.isInferred(violation))
                .isPresent();
    }

    private static Complaint complaint(String rule, String rel, Violation violation) {
        boolean inferred = rule.equals(INFERRED);
        return new Complaint(
                "a " + rel + " as its page " + (inferred ? "shows" : "describes") + " it",
                "in " + rel + ", " + place(violation) + ": " + words(violation),
                inferred ? Member.at(rel, violation.pointer()).map(Member::page).orElse(rel) : rel);
    }

    private String ruleOf(String rel, Violation violation) {
        String pointer = violation.pointer();
        if (pointer.endsWith("/_embedded")) {
            return "body.embedded";
        }
        if (pointer.endsWith("/rel") && !pointer.contains("/_links/")) {
            return "body.rel";
        }
        if (violation.message().startsWith("has no \"")) {
            return lacksSelf(violation) ? "body.self-link" : "body.schema";
        }
        if (isInferred(rel, violation)) {
            return INFERRED;
        }
        if (LINK.matcher(pointer).matches()) {
            return "body.link-cardinality";
        }
        return isDate(pointer) ? "body.date" : "body.schema";
    }

    private static boolean lacksSelf(Violation violation) {
        return switch (violation.message()) {
            case "has no \"_links\"", "has no \"self\"" -> true;
            case "has no \"href\"" -> violation.pointer().endsWith("/_links/self");
            default -> false;
        };
    }

    private boolean isDate(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return catalogue.resources().stream()
                .map(ResourcePage::properties)
                .flatMap(List::stream)
                .filter(property -> property.name().equals(name))
                .map(PropertyEntry::type)
                .anyMatch(ValueType.DATE::equals);
    }

    /** What is wrong, with the text as it is in XML, where the form of JSON stands for a date. */
    public static String words(Violation violation) {
        String message = violation.message();
        return message.contains(XmlValues.NO_DATE)
                ? message.replace(XmlValues.NO_DATE, "").replace("of the form /Date(milliseconds)/", "in ISO 8601")
                : message;
    }

    private static String place(Violation violation) {
        return violation.pointer().isEmpty() ? "at the top" : "at " + violation.pointer();
    }
}
