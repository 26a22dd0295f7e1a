package org.ucwatck.selftest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The arrows between the modules, who may use which library, and what a class may be called and be. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final String OURS = "org.ucwatck..";
    private static final String SPEC = "org.ucwatck.spec..";
    private static final String VERDICTS = "org.ucwatck.verdict..";
    private static final String HARNESS = "org.ucwatck.harness..";
    private static final String CONFORMANCE = "org.ucwatck.conformance..";
    private static final String REFERENCE = "org.ucwatck.reference..";
    private static final String REPORTS = "org.ucwatck.report..";
    /** So many classes of a package can be taken in at a glance. */
    private static final long MOST_CLASSES = 24;

    private static final String CLI = "org.ucwatck.cli..";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Stream.of(SPEC, VERDICTS, HARNESS, CONFORMANCE, REFERENCE, REPORTS, CLI)
                    .map(name -> name.replace("..", ""))
                    .toList());

    @Test
    void modulesSeeOnlyWhatStandsBelowThem() {
        require(seesOnly(SPEC, SPEC));
        require(seesOnly(VERDICTS, VERDICTS, SPEC));
        require(seesOnly(HARNESS, HARNESS, VERDICTS, SPEC));
        require(seesOnly(CONFORMANCE, CONFORMANCE, HARNESS, VERDICTS, SPEC));
        require(seesOnly(REPORTS, REPORTS, VERDICTS, SPEC));
        require(seesOnly(REFERENCE, REFERENCE));
        require(seesOnly(CLI, CLI, REPORTS, CONFORMANCE, HARNESS, VERDICTS, SPEC, REFERENCE));
    }

    @Test
    void librariesStayWhereTheyBelong() {
        require(usedOnlyIn("io.restassured..", "org.ucwatck.harness.transport.."));
        require(usedOnlyIn("com.networknt..", SPEC, "org.ucwatck.harness.judge.."));
        require(usedOnlyIn("org.xmlunit..", SPEC, "org.ucwatck.harness.judge..", CONFORMANCE));
        require(usedOnlyIn("org.junit..", "org.ucwatck.harness.junit..", CONFORMANCE));
        require(usedOnlyIn("io.qameta..", REPORTS));
        require(usedOnlyIn("io.javalin..", REFERENCE));
        require(usedOnlyIn("org.eclipse.jetty..", REFERENCE));
        require(usedOnlyIn("picocli..", CLI));
        require(usedOnlyIn("gg.jte..", REPORTS));
    }

    @Test
    void onlyTheCommandLineTouchesTheTerminal() {
        require(noClasses()
                .that(not(resideInAPackage(CLI)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void namesAreThoseOfTheDomain() {
        require(noClasses()
                .that(resideInAPackage(OURS))
                .should()
                .haveNameMatching(".*\\.[A-Za-z$]*(Manager|Utils?|Helper|Common|Base|Impl|Abstract)(s|\\$.*)?")
                .orShould()
                .haveSimpleNameStartingWith("Abstract"));
    }

    @Test
    void packagesFormNoCycle() {
        require(slices().matching("org.ucwatck.(**)").should().beFreeOfCycles());
    }

    @Test
    void packagesCanBeSurveyed() {
        Map<String, Long> sizes = ALL.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().matches("package-info|Jte.*Generated"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void classesAreClosed() {
        require(classes().that(resideInAPackage(OURS)).should(beClosed()));
    }

    @Test
    void nothingIsSetFromOutside() {
        require(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage(OURS).and(not(resideInAPackage(CLI))))
                .should()
                .haveNameNotMatching("set[A-Z].*"));
    }

    private static void require(ArchRule rule) {
        rule.check(ALL);
    }

    private static ArchRule seesOnly(String module, String... seen) {
        return noClasses()
                .that(resideInAPackage(module))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(seen))));
    }

    private static ArchRule usedOnlyIn(String library, String... users) {
        return noClasses()
                .that(resideInAPackage(OURS).and(not(resideInAnyPackage(users))))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, a record, an enum, an interface or sealed") {
            @Override
            public void check(JavaClass it, ConditionEvents events) {
                boolean closed = it.isInterface()
                        || it.isEnum()
                        || it.isRecord()
                        || it.isAnonymousClass()
                        || it.getModifiers().contains(JavaModifier.FINAL)
                        || it.reflect().isSealed()
                        || it.getEnclosingClass().filter(JavaClass::isEnum).isPresent();
                events.add(new SimpleConditionEvent(it, closed, it.getName() + " is open"));
            }
        };
    }
}
