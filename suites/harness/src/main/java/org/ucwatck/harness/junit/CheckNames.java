package org.ucwatck.harness.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Vector;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;
import org.ucwatck.verdict.result.PlannedCheck.Share;

/** What an invocation of a test method is as a check: its id, rules and needs. */
final class CheckNames {
    private CheckNames() {}

    /** Empty when the check or its case makes no sense in the format. */
    static Optional<PlannedCheck> check(ReflectiveInvocationContext<Method> call, Format format) {
        Method method = call.getExecutable();
        Check check = method.getAnnotation(Check.class);
        if (check == null) {
            throw new IllegalStateException(method + " has no @Check");
        }
        List<Object> cases = cases(call);
        if (!Arrays.asList(check.formats()).contains(format) || !cases.stream().allMatch(one -> fits(one, format))) {
            return Optional.empty();
        }
        List<String> rules = new ArrayList<>(List.of(check.rule()));
        rules.addAll(List.of(check.also()));
        CheckId id = new CheckId(check.rule(), operation(check, cases), variant(method, cases), format);
        return Optional.of(
                new PlannedCheck(id, rules, needs(call, check, cases), calls(check, cases), share(check, cases)));
    }

    private static String operation(Check check, List<Object> cases) {
        String operation = cases.stream()
                .filter(Site.class::isInstance)
                .map(one -> ((Site) one).element())
                .findFirst()
                .orElseGet(check::operation);
        if (operation.isEmpty()) {
            throw new IllegalStateException("a check of " + check.rule() + " names no operation and gets no site");
        }
        return operation;
    }

    /** The arguments that make the case. */
    static List<Object> cases(ReflectiveInvocationContext<Method> call) {
        return call.getArguments().stream()
                .filter(argument -> !(argument instanceof CheckContext))
                .toList();
    }

    /** What a server must refuse is no call; what it may refuse is shared only with more of that kind. */
    private static Optional<Share> share(Check check, List<Object> cases) {
        boolean sure =
                cases.stream().allMatch(one -> !(one instanceof Vector vector) || vector.expect() == Expectation.VALID);
        return check.shares().isEmpty() || calls(check, cases) == 0
                ? Optional.empty()
                : Optional.of(new Share(check.shares(), sure));
    }

    private static List<String> needs(ReflectiveInvocationContext<Method> call, Check check, List<Object> cases) {
        Set<String> needs = new LinkedHashSet<>();
        ConformanceChecks own = call.getTargetClass().getAnnotation(ConformanceChecks.class);
        Stream.of(own == null ? new String[0] : own.needs(), check.needs())
                .flatMap(Arrays::stream)
                .forEach(needs::add);
        Catalogue.load().rule(check.rule()).ifPresent(rule -> needs.addAll(rule.needs()));
        cases.stream()
                .filter(Case.class::isInstance)
                .map(Case.class::cast)
                .forEach(one -> needs.addAll(one.needs(operation(check, cases))));
        return List.copyOf(needs);
    }

    /** What a server need not refuse may be accepted, and then it is a call. */
    private static int calls(Check check, List<Object> cases) {
        boolean optional = cases.stream()
                .filter(Vector.class::isInstance)
                .map(Vector.class::cast)
                .anyMatch(vector -> vector.expect() != Expectation.INVALID || vector.level() != Level.MUST);
        return optional ? Math.max(1, check.calls()) : check.calls();
    }

    private static boolean fits(Object one, Format format) {
        if (one instanceof Vector vector) {
            return vector.formats().contains(format);
        }
        return !(one instanceof Case named) || named.formats().contains(format);
    }

    private static String variant(Method method, List<Object> cases) {
        List<String> slugs = cases.stream()
                .filter(one -> !(one instanceof Site))
                .map(CheckNames::slug)
                .toList();
        return slugs.isEmpty() ? dashed(method.getName()) : String.join("+", slugs);
    }

    private static String slug(Object one) {
        if (one instanceof Vector vector) {
            return vector.id();
        }
        return one instanceof Case named
                ? named.slug()
                : one.toString().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static String dashed(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
