package org.linli.platform.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.platform.identity.Actor;

/** Who acts is compared by {@code Handlers}, which know that two accounts of one person are one person. */
final class PersonComparisons {

    private static final Set<String> COMPARE = Set.of("equals", "contains", "equalsIgnoreCase", "compareTo");

    private PersonComparisons() {
    }

    /** @throws AssertionError naming every method that holds an actor's account against another by itself */
    static void check(JavaClasses classes) {
        var own = classes.stream().flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> calls(unit, Actor.class, Set.of("id")) && comparesText(unit))
                .map(JavaCodeUnit::getFullName).toList();
        if (!own.isEmpty()) {
            throw new AssertionError("two accounts of one person are one person, as Handlers compare them: " + own);
        }
    }

    private static boolean comparesText(JavaCodeUnit unit) {
        return Stream.of(String.class, Object.class, Objects.class, List.class, Collection.class)
                .anyMatch(owner -> calls(unit, owner, COMPARE));
    }

    private static boolean calls(JavaCodeUnit unit, Class<?> owner, Set<String> names) {
        return unit.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget)
                .anyMatch(target -> target.getOwner().isEquivalentTo(owner) && names.contains(target.getName()));
    }
}
