package org.ucwatck.reference.fault.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.pages.Enumeration;
import org.ucwatck.reference.pages.Operation;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Parameter;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Changes one request to one operation, where an operator has it as a site. */
public final class SiteMutator {
    private final Deviations deviations;
    private final Page page;
    private final String site;

    public SiteMutator(Deviations deviations, Page page, String method) {
        this.deviations = deviations;
        this.page = page;
        this.site = page.rel() + "." + method;
    }

    /** Whether the operation itself is wrong in this way. */
    public boolean has(Operator operator) {
        return deviations.has(operator, site);
    }

    /** @throws Refusal 415 where precise types are refused */
    public Request apply(Request request) {
        boolean precise = request.header("Content-Type").orElse("").contains("vnd.microsoft");
        if (precise && has(Operator.PRECISE_TYPE_REFUSED)) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "The media type is not supported.");
        }
        return request;
    }

    /** @throws Refusal 400 where what is legal is refused */
    public Input apply(Input given, Request request) {
        List<Parameter> parameters = page.operations().stream()
                .filter(each -> site.endsWith("." + each.method()))
                .map(Operation::parameters)
                .flatMap(List::stream)
                .filter(each -> each.place() == Parameter.Place.BODY)
                .toList();
        refuseUnknown(given, parameters);
        refuseAlone(given, parameters);
        Input mutated = given;
        for (Parameter parameter : parameters) {
            boolean lost = at(Operator.QUERY_IGNORED, parameter) && isInQueryAlone(mutated, parameter.name(), request);
            mutated = lost ? mutated.without(parameter.name()) : apply(mutated, parameter);
        }
        return mutated;
    }

    private void refuseUnknown(Input given, List<Parameter> parameters) {
        Set<String> known = parameters.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (has(Operator.UNKNOWN_MEMBER_REFUSED)
                && !known.containsAll(given.values().keySet())) {
            throw Refusal.badRequest(null, "The input is not understood.");
        }
    }

    private void refuseAlone(Input given, List<Parameter> parameters) {
        boolean refused = given.values().size() == 1
                && parameters.stream()
                        .anyMatch(each -> given.has(each.name()) && at(Operator.MEMBER_ALONE_REFUSED, each));
        if (refused) {
            throw Refusal.badRequest(null, "The input lacks something.");
        }
    }

    private static boolean isInQueryAlone(Input input, String name, Request request) {
        return input.has(name)
                && request.body().isEmpty()
                && request.query().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private Input apply(Input input, Parameter parameter) {
        String name = parameter.name();
        Object value = input.value(name);
        if (value instanceof List<?> list && at(Operator.LIST_TAKEN, parameter)) {
            return list.isEmpty() || !(list.get(0) instanceof String)
                    ? input.without(name)
                    : input.with(name, list.get(0));
        }
        if (value instanceof Map<?, ?> object && at(Operator.OBJECT_TAKEN, parameter)) {
            return object.isEmpty()
                    ? input.without(name)
                    : input.with(name, object.values().iterator().next());
        }
        if (value instanceof List<?> list && parameter.value().many()) {
            return one(list).map(text -> apply(input, parameter, text)).orElse(input);
        }
        return value instanceof String text ? apply(input, parameter, text) : input;
    }

    /** The only text of a list. */
    private static Optional<String> one(List<?> list) {
        return list.size() == 1 && list.get(0) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private Input apply(Input input, Parameter parameter, String text) {
        int most = parameter.value().most().orElse(Integer.MAX_VALUE);
        List<String> values =
                parameter.value().enumeration().map(Enumeration::values).orElse(List.of());
        boolean last = !values.isEmpty() && text.equals(values.get(values.size() - 1));
        if ((text.length() == most && at(Operator.LIMIT_LOWERED, parameter))
                || (last && at(Operator.VALUE_REFUSED, parameter))) {
            throw Refusal.badRequest("ParameterValidationFailure", "A parameter has a wrong value.");
        }
        if (!values.isEmpty() && !values.contains(text) && at(Operator.UNKNOWN_VALUE_TAKEN, parameter)) {
            return input.without(parameter.name());
        }
        String cut =
                text.length() == most + 1L && at(Operator.LIMIT_RAISED, parameter) ? text.substring(0, most) : text;
        String narrow = at(Operator.TEXT_NARROWED, parameter) ? cut.replaceAll("[^\\x20-\\x7e]", "?") : cut;
        return narrow.equals(text) ? input : input.with(parameter.name(), narrow);
    }

    private boolean at(Operator operator, Parameter parameter) {
        return deviations.has(operator, site + "." + parameter.name());
    }
}
