package org.linli.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.idempotency.Idempotent;

/** The house rules of docs/architecture.md as checks over one service's classes: {@code ArchitectureRules.check("org.linli.funding")}. */
public final class ArchitectureRules {

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
        noSetters(classes);
    }

    private static List<ArchRule> rules(String base) {
        return List.of(
                slices().matching(base + ".(*)..").should().beFreeOfCycles().because("features form no ring"),
                noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
                        .orShould().callMethod(System.class, "currentTimeMillis").orShould()
                        .callMethod(Clock.class, "systemUTC").because("time comes from the one injected clock"),
                noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..")
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
                noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                        .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                        .orShould().haveSimpleNameEndingWith("Dto"));
    }

    private static ArchCondition<JavaMethod> answerNoEntity() {
        return new ArchCondition<>("answer with a view, not an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream().filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " answers with the entity " + type.getSimpleName())));
            }
        };
    }

    private static void noSetters(JavaClasses classes) {
        var setters = classes.stream().filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getMethods).flatMap(java.util.Collection::stream)
                .filter(method -> method.getName().matches("set[A-Z].*")).map(JavaMethod::getFullName).toList();
        if (!setters.isEmpty()) {
            throw new AssertionError("an aggregate has commands, not setters: " + setters);
        }
    }
}
