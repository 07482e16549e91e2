package org.linli.platform.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.validation.Constraint;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A constraint written inside a nested type's name ({@code Gift.@NotNull Basis basis}) annotates the type alone, and no
 * validator asks it: what stands on a component's type has to stand on the component, too.
 */
final class ConstraintRules {

    private ConstraintRules() {
    }

    static List<String> unasked(JavaClasses classes) {
        return classes.stream().filter(type -> type.isRecord()).map(type -> type.reflect())
                .flatMap(type -> Stream.of(type.getRecordComponents())).filter(ConstraintRules::isUnasked)
                .map(component -> component.getDeclaringRecord().getName() + "." + component.getName()).toList();
    }

    private static boolean isUnasked(RecordComponent component) {
        var asked = field(component).getDeclaredAnnotations();
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .filter(each -> each.annotationType().isAnnotationPresent(Constraint.class))
                .anyMatch(each -> Arrays.stream(asked).noneMatch(each::equals));
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
