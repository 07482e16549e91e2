package org.linli.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.linli.platform.event.On;

/** One name for one idea: what the house calls its classes, held over the classes of one service. */
final class GrammarRules {

    private GrammarRules() {
    }

    /** @throws AssertionError naming every class that breaks a rule */
    static void check(JavaClasses classes) {
        rules().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules() {
        return List.of(methods().that().areAnnotatedWith(On.class).should(readAPayloadOfItsOwnFile())
                .because("what is read of another service's fact stands in a file of its own"));
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
}
