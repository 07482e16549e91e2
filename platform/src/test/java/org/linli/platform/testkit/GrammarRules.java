package org.linli.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Status;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.identity.Owners;
import org.linli.platform.journal.Journal;

/** One name for one idea: what the house calls its classes, held over the classes of one service. */
final class GrammarRules {

    private static final Set<String> WRITE = Set.of("persist", "persistAndFlush", "merge", "delete", "deleteById",
            "deleteAll", "remove", "update", "executeUpdate", "flush");

    /** Such as Tenders; not Process, Status or Basis. */
    private static final String PLURAL = ".*\\.\\w*[a-z&&[^sui]]s";

    private GrammarRules() {
    }

    /** @throws AssertionError naming every class that breaks a rule */
    static void check(JavaClasses classes) {
        rules().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules() {
        return List.of(
                methods().that().areAnnotatedWith(On.class).should(readAPayloadOfItsOwnFile())
                        .because("what is read of another service's fact stands in a file of its own"),
                classes().that().areEnums().and().haveNameMatching(".*(Status|State)").should().implement(Status.class)
                        .because("where something stands is a status, with its ways"),
                noClasses().that().haveSimpleName("Body").should().dependOnClassesThat()
                        .haveNameMatching(".*Api(\\$.*)?")
                        .because("what two people agreed on is said in the feature's own words"),
                classes().that().haveSimpleNameEndingWith("View").should(beShapedByItself())
                        .because("XView.of alone shapes an answer"),
                noClasses().that().haveSimpleNameEndingWith("Policy").should().dependOnClassesThat()
                        .belongToAnyOf(Journal.class, Commands.class, Event.class)
                        .because("a policy decides and writes nothing"),
                noClasses().that().haveSimpleNameEndingWith("Policy").should().beAnnotatedWith(Transactional.class)
                        .because("a policy decides within the transaction of whoever asks"),
                classes().that().haveSimpleNameEndingWith("Policy").should(writeNothing())
                        .because("a policy decides and writes nothing"),
                classes().that().areAnnotatedWith(ApplicationScoped.class).and().haveNameMatching(PLURAL).and()
                        .areNotAssignableTo(Reactions.class).should(findRows())
                        .because("a plural noun is a repository"));
    }

    /** By Panache, by its own SQL, or by what a feature calls its Rows. */
    private static boolean findsRows(JavaClass type) {
        return type.isAssignableTo(PanacheRepositoryBase.class) || type.isAssignableTo(Owners.class)
                || type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                        .anyMatch(used -> used.isAssignableTo(EntityManager.class)
                                || used.isAssignableTo(DataSource.class) || used.isAssignableTo(Connection.class)
                                || used.getSimpleName().equals("Rows"));
    }

    private static ArchCondition<JavaMethod> readAPayloadOfItsOwnFile() {
        return new ArchCondition<>("read a record that stands in a file of its own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var payload = method.getRawParameterTypes().getFirst();
                if (!payload.isTopLevelClass() || !payload.isRecord()) {
                    events.add(SimpleConditionEvent.violated(method,
                            method.getFullName() + " reads " + payload.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beShapedByItself() {
        return new ArchCondition<>("be made by its own of alone") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                view.getConstructors().stream().flatMap(constructor -> constructor.getAccessesToSelf().stream())
                        .filter(access -> !access.getOriginOwner().equals(view))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> writeNothing() {
        return new ArchCondition<>("write nothing") {
            @Override
            public void check(JavaClass policy, ConditionEvents events) {
                policy.getMethodCallsFromSelf().stream()
                        .filter(call -> writes(call.getTargetOwner(), call.getName())
                                || call.getTarget().resolveMember().filter(GrammarRules::changesAnEntity).isPresent())
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean writes(JavaClass owner, String method) {
        return WRITE.contains(method) && (owner.isAssignableTo(PanacheRepositoryBase.class)
                || owner.getPackageName().startsWith("jakarta.persistence"));
    }

    private static boolean changesAnEntity(JavaMethod method) {
        return (method.getOwner().isAnnotatedWith(Entity.class) || method.getOwner().isAnnotatedWith(Embeddable.class))
                && method.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET
                        && access.getTargetOwner().equals(method.getOwner()));
    }

    private static ArchCondition<JavaClass> findRows() {
        return new ArchCondition<>("find rows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!findsRows(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " finds no rows"));
                }
            }
        };
    }
}
