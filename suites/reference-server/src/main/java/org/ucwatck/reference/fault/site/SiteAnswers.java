package org.ucwatck.reference.fault.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.wire.Resource;

/** Deviations answers, where an operator has an operation, a resource or a property of it as a site. */
public final class SiteAnswers {
    private static final String EXPIRES = "Expires";
    private static final Pattern APPLICATION = Pattern.compile(Pattern.quote(Paths.APPLICATIONS) + "/[^/]+");

    private final Deviations deviations;
    private final boolean active;

    public SiteAnswers(Deviations deviations) {
        this.deviations = deviations;
        this.active = deviations.faults().stream().anyMatch(SiteFault.class::isInstance);
    }

    /** What the server believes to be accepted. */
    public String accepted(String accept, Request request, String rel) {
        return at(Operator.ACCEPT_IGNORED, request, rel) ? MediaType.JSON : accept;
    }

    /** What the server declares its body to be. */
    public String declared(String contentType, Request request, String rel) {
        return at(Operator.DECLARED_AS_TEXT, request, rel) ? "text/plain; charset=utf-8" : contentType;
    }

    /** Headers and errors. */
    public Answer apply(Answer answer, Request request, String rel) {
        Answer mutated = at(Operator.VERSION_LOST, request, rel) ? answer.without("X-MS-UcwaVersion") : answer;
        if (at(Operator.HEADER_TWICE, request, rel)) {
            mutated = mutated.without(EXPIRES).with(EXPIRES, "0").with(EXPIRES, "1");
        }
        if (at(Operator.CHALLENGE_LOST, request, rel)) {
            mutated = mutated.without("WWW-Authenticate");
        }
        return mutated.body() instanceof Body.OfProblem it && mutated.status() == 403
                ? mutated.withBody(new Body.OfProblem(apply(it.problem(), request, rel)))
                : mutated;
    }

    private Problem apply(Problem problem, Request request, String rel) {
        Problem mutated = at(Operator.ERROR_WITHOUT_CODE, request, rel) ? problem.withCode(null) : problem;
        mutated = at(Operator.CODE_OF_ANOTHER, request, rel) ? mutated.withCode("Gone") : mutated;
        mutated = at(Operator.PARAMETERS_ELSEWHERE, request, rel)
                ? mutated.withParameters(List.of(new Parameter("to", "Missing")))
                : mutated;
        return at(Operator.SUBCODE_ELSEWHERE, request, rel) ? mutated.withSubcode("TooManyApplications") : mutated;
    }

    /** The resource that an answer is about; what is embedded in others stays right. */
    public Resource apply(Resource resource, Format format) {
        if (!active) {
            return resource;
        }
        String rel = resource.rel();
        Resource mutated = properties(resource, format);
        mutated = deviations.has(Operator.SELF_LEFT_OUT, rel) ? mutated.withHref(null) : mutated;
        mutated = deviations.has(Operator.SELF_OF_ANOTHER, rel + ".GET") ? elsewhere(mutated) : mutated;
        mutated = deviations.has(Operator.HREF_MALFORMED, rel) ? linking(mutated, "x-odd", "/an odd one") : mutated;
        mutated = deviations.has(Operator.MORE_IN_XML, rel) && format == Format.XML
                ? linking(mutated, "x-more", "/ucwa/more")
                : mutated;
        return deviations.has(Operator.REL_LEFT_OUT, rel) ? mutated.withoutRel() : mutated;
    }

    private Resource properties(Resource resource, Format format) {
        Resource mutated = resource;
        for (SiteFault fault : faultsOf(resource.rel()).toList()) {
            String name = fault.site().substring(resource.rel().length() + 1);
            mutated = switch (fault.operator()) {
                case SHOWN_AS_OBJECT -> format == Format.JSON ? mutated.with(name, Map.of("value", "odd")) : mutated;
                case UNKNOWN_VALUE_SHOWN -> mutated.with(name, "Humming");
                case DATE_IN_WORDS -> mutated.with(name, "soon");
                default -> mutated;
            };
        }
        return mutated;
    }

    private Stream<SiteFault> faultsOf(String rel) {
        return deviations.faults().stream()
                .filter(SiteFault.class::isInstance)
                .map(SiteFault.class::cast)
                .filter(fault -> fault.site().startsWith(rel + "."));
    }

    /** The address of another resource of the same application. */
    private static Resource elsewhere(Resource resource) {
        Matcher application = APPLICATION.matcher(String.valueOf(resource.href()));
        String other = resource.rel().equals("people") ? "/me" : "/people";
        return application.lookingAt() ? resource.withHref(application.group() + other) : resource;
    }

    private static Resource linking(Resource resource, String rel, String href) {
        return resource.withLinks(Stream.concat(resource.links().stream(), Stream.of(Link.to(rel, href)))
                .toList());
    }

    private boolean at(Operator operator, Request request, String rel) {
        return active && deviations.has(operator, rel + "." + request.method());
    }
}
