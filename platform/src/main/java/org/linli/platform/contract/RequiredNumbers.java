package org.linli.platform.contract;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** A number that is left out is read as 0: where its bound refuses that, the schema says that it is required. */
final class RequiredNumbers {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<ClassInfo, List<String>> byRecord = new LinkedHashMap<>();

    RequiredNumbers(ServiceClasses classes) {
        var bounds = new ArrayList<AnnotationInstance>(classes.annotated(Positive.class));
        classes.annotated(Min.class).stream().filter(min -> min.value().asLong() > 0).forEach(bounds::add);
        bounds.stream().map(AnnotationInstance::target).filter(target -> target.kind() == AnnotationTarget.Kind.FIELD)
                .map(AnnotationTarget::asField).filter(field -> field.type().kind() == Type.Kind.PRIMITIVE)
                .forEach(field -> byRecord.computeIfAbsent(field.declaringClass(), any -> new ArrayList<>())
                        .add(field.name()));
    }

    /** By name and fields: a second record of one name has a number behind its own. */
    void addTo(Map<String, Schema> schemas) {
        byRecord.forEach((record, numbers) -> schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && name.replaceFirst("\\d+$", "").equals(name(record))
                    && schema.getProperties().keySet().equals(fields(record))) {
                schema.getProperties().keySet().stream().filter(numbers::contains)
                        .filter(field -> schema.getRequired() == null || !schema.getRequired().contains(field))
                        .forEach(schema::addRequired);
            }
        }));
    }

    private static String name(ClassInfo record) {
        var said = record.declaredAnnotation(SCHEMA);
        return said == null || said.value("name") == null ? record.simpleName() : said.value("name").asString();
    }

    private static Set<String> fields(ClassInfo record) {
        return record.recordComponents().stream().map(component -> component.name()).collect(Collectors.toSet());
    }
}
