package org.linli.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.file.Paths;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.aggregate.Status;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.event.Reactions;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.BusinessClock;
import org.linli.platform.time.WorkCalendar;

/**
 * The house rules of docs/architecture.md as checks over one service's classes:
 * {@code ArchitectureRules.check("org.linli.funding")}.
 */
public final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> ARE_KEPT = DescribedPredicate.describe("are kept in a table",
            type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
    private static final DescribedPredicate<JavaClass> GO_OVER_HTTP = DescribedPredicate.describe("go over HTTP",
            type -> Stream.iterate(Optional.of(type), Optional::isPresent, at -> at.get().getEnclosingClass())
                    .map(Optional::get).anyMatch(ArchitectureRules::isDoor));

    private ArchitectureRules() {
    }

    /** @throws AssertionError naming every class that breaks a rule */
    public static void check(String basePackage) {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes under " + basePackage);
        }
        rules(basePackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
        GrammarRules.check(classes);
        noSetters(classes);
        PersonComparisons.check(classes);
        checkEntities(classes);
        var unasked = ConstraintRules.unasked(classes);
        if (!unasked.isEmpty()) {
            throw new AssertionError("constraints that no validator asks: " + unasked);
        }
        everyStatusHasItsDoors(classes, tests(basePackage));
        checkTests(basePackage);
    }

    /** What is kept in a table inherits no field, shows none and knows nothing of what goes over HTTP. */
    private static void checkEntities(JavaClasses classes) {
        noClasses().should().beAnnotatedWith(MappedSuperclass.class).because("an aggregate is composed of its parts")
                .check(classes);
        fields().that().areDeclaredInClassesThat(ARE_KEPT).and().areNotStatic().should().bePrivate()
                .because("only its commands change it").allowEmptyShould(true).check(classes);
        noClasses().that(ARE_KEPT).should().dependOnClassesThat(GO_OVER_HTTP)
                .because("a view is made of an entity by the door that answers with it").allowEmptyShould(true)
                .check(classes);
        var written = classes.stream().filter(ARE_KEPT).flatMap(type -> type.getFields().stream())
                .filter(field -> field.getName().equals("status") || field.getRawType().isAssignableTo(Status.class))
                .filter(field -> writers(field).count() > 1 || writers(field).anyMatch(way -> !isAsked(way)))
                .map(JavaField::getFullName).toList();
        if (!written.isEmpty()) {
            throw new AssertionError("a status is written in one place, by Status.to: " + written);
        }
    }

    private static Stream<JavaCodeUnit> writers(JavaField field) {
        return field.getAccessesToSelf().stream().filter(access -> access.getAccessType() == AccessType.SET)
                .map(JavaFieldAccess::getOrigin).filter(origin -> !origin.isConstructor()).distinct();
    }

    private static boolean isAsked(JavaCodeUnit writer) {
        return writer.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("to") && call.getTargetOwner().isAssignableTo(Status.class));
    }

    /** Packages below the base that come one after the other: none depends on a later one. */
    public static void checkPhases(String basePackage, String... phases) {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        for (int at = 0; at < phases.length - 1; at++) {
            var later = Arrays.stream(phases, at + 1, phases.length).map(phase -> basePackage + "." + phase + "..")
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage(basePackage + "." + phases[at] + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(later).because("phases point one way").check(classes);
        }
    }

    /** The platform's own classes: one alone reads the machine's clock. */
    public static void checkPlatform() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.linli.platform");
        noClasses().that().doNotBelongToAnyOf(BusinessClock.class).should(readTheMachine())
                .because("time comes from the one clock").check(classes);
        slices().matching("org.linli.platform.(**)").should().beFreeOfCycles().check(classes);
        checkTests("org.linli.platform");
    }

    /** What holds for tests too: they pass on every day, in every zone and language, on a slow machine. */
    public static void checkTests(String basePackage) {
        var tests = tests(basePackage);
        testRules().forEach(rule -> rule.allowEmptyShould(true).check(tests));
        DayIndependence.check(Paths.get("src"));
    }

    private static JavaClasses tests(String basePackage) {
        return new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(basePackage);
    }

    /** What stands in a status is knocked on in each of them. */
    private static void everyStatusHasItsDoors(JavaClasses classes, JavaClasses tests) {
        var knocked = tests.stream().flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Doors.class)))
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .map(reference -> reference.getRawType().getName()).collect(Collectors.toSet());
        var without = classes.stream().filter(type -> type.isEnum() && type.isAssignableTo(Status.class))
                .filter(type -> !type.isAssignableTo(PartStatus.class)).map(JavaClass::getName)
                .filter(name -> !knocked.contains(name)).sorted().toList();
        if (!without.isEmpty()) {
            throw new AssertionError("no DoorsTest knocks on what stands in " + without);
        }
    }

    private static List<ArchRule> testRules() {
        return List.of(
                noClasses().that().haveNameNotMatching(".*\\.testkit\\.(Time|TimeReset)").should(readTheMachine())
                        .because("tests begin at Time.START and move to deadlines they read"),
                noClasses().that().resideOutsideOfPackage("..testkit..").should().dependOnClassesThat()
                        .resideInAPackage("org.awaitility..")
                        .because("Await names what is waited for and has patience"),
                noClasses().should().callMethod(Thread.class, "sleep", long.class).orShould()
                        .callMethod(Thread.class, "sleep", Duration.class).orShould()
                        .callMethod(Thread.class, "sleep", long.class, int.class).orShould()
                        .callMethod(TimeUnit.class, "sleep", long.class).orShould()
                        .callMethod(LockSupport.class, "parkNanos", long.class).because("await, never sleep"));
    }

    /** Its clock, zone or language, by whatever class. */
    private static ArchCondition<JavaClass> readTheMachine() {
        return new ArchCondition<>("read the machine's clock, zone or language") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream().filter(access -> readsTheMachine(access.getTarget()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static boolean readsTheMachine(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMinutes", "tickMillis" ->
                owner.isAssignableTo(InstantSource.class);
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "getDefault" -> owner.isEquivalentTo(TimeZone.class) || owner.isEquivalentTo(Locale.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            case "toLowerCase", "toUpperCase" ->
                owner.isEquivalentTo(String.class) && target.getRawParameterTypes().isEmpty();
            case "valueOf", "toLocalDateTime" -> owner.getPackageName().equals("java.sql");
            case "ofPattern" -> target.getRawParameterTypes().size() == 1;
            case "<init>" -> owner.isEquivalentTo(SimpleDateFormat.class) || target.getRawParameterTypes().isEmpty()
                    && (owner.isEquivalentTo(Date.class) || owner.isAssignableTo(Calendar.class));
            default -> false;
        };
    }

    private static List<ArchRule> rules(String base) {
        return List.of(slices().matching(base + ".(**)").should().beFreeOfCycles().because("features form no ring"),
                noClasses().should(readTheMachine()).because("time comes from the one injected clock"),
                noClasses().should().dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..",
                                "io.smallrye.reactive.messaging..")
                        .because("only the platform touches Kafka"),
                noClasses().should().dependOnClassesThat().resideInAnyPackage("lombok..", "org.mapstruct.."),
                fields().should().notBeAnnotatedWith(Inject.class).because("beans are given to constructors"),
                classes().that().implement(DomainEvent.class).and().areRecords().should().beAnnotatedWith(Fact.class),
                methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class)
                        .because("every POST honours Idempotency-Key"),
                methods().that().areAnnotatedWith(POST.class).or().areAnnotatedWith(GET.class).should()
                        .beAnnotatedWith(Operation.class).because("the role table goes by operationId"),
                methods().that().areAnnotatedWith(POST.class).or().areAnnotatedWith(GET.class).should(answerNoEntity()),
                classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource"),
                noClasses().that().haveNameMatching(".*Api(\\$.*)?").should().dependOnClassesThat()
                        .belongToAnyOf(Rule.class, RuleBook.class, RuleRefused.class, Conflict.class,
                                WorkCalendar.class, BusinessClock.class, BusinessDay.class, Today.class, Journal.class)
                        .because("what is said over HTTP decides nothing"),
                classes().that().implement(Sweep.class).should().haveSimpleNameEndingWith("Sweep")
                        .because("what time does to a row stands in a class of its own"),
                classes().that().haveSimpleNameEndingWith("Sweep").should().implement(Sweep.class),
                classes().that().implement(Reactions.class).should().haveSimpleNameEndingWith("Reactions")
                        .because("what another service's fact does stands in a class of its own"),
                noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                        .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                        .orShould().haveSimpleNameEndingWith("Dto"));
    }

    private static boolean isDoor(JavaClass type) {
        return type.getSimpleName().endsWith("Api") || type.isAnnotatedWith(Path.class);
    }

    private static ArchCondition<JavaMethod> answerNoEntity() {
        return new ArchCondition<>("answer with a view, not an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " answers with the entity " + type.getSimpleName())));
            }
        };
    }

    private static void noSetters(JavaClasses classes) {
        var setters = classes.stream().filter(type -> type.isAnnotatedWith(Entity.class)).map(JavaClass::getMethods)
                .flatMap(Collection::stream).filter(method -> method.getName().matches("set[A-Z].*"))
                .map(JavaMethod::getFullName).toList();
        if (!setters.isEmpty()) {
            throw new AssertionError("an aggregate has commands, not setters: " + setters);
        }
    }
}
