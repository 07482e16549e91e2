package org.linli.platform.testkit;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Permissions;

/** Whatever the role table grants for one's own alone says whose it is, beside the operation. */
public final class OwnershipRules {

    private OwnershipRules() {
    }

    /** Within a {@code @QuarkusTest}: needs the role table of the running service. */
    public static void check(String basePackage) {
        var table = Arc.container().instance(Permissions.class).get().table();
        var wrong = new ArrayList<String>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage)
                .stream().flatMap(type -> type.getMethods().stream()).forEach(method -> look(method, table, wrong));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static void look(JavaMethod method, Map<String, Map<String, Grant>> table, List<String> wrong) {
        if (method.isAnnotatedWith(Operation.class)) {
            var operation = method.getAnnotationOfType(Operation.class).operationId();
            var limited = table.getOrDefault(operation, Map.of()).containsValue(Grant.OWN);
            var owned = method.isAnnotatedWith(Owned.class);
            if (limited && !owned) {
                wrong.add(operation + " is granted to somebody for their own and does not say whose it is: "
                        + method.getFullName());
            } else if (owned && !limited) {
                wrong.add(operation + " says whose it is and is granted to nobody for their own alone");
            } else if (owned) {
                about(method, operation, method.getAnnotationOfType(Owned.class), wrong);
            }
        }
    }

    private static void about(JavaMethod method, String operation, Owned owned, List<String> wrong) {
        if (Arc.container().instance(owned.by()).get() == null) {
            wrong.add(operation + " asks " + owned.by().getSimpleName()
                    + ", whom the service left out as unused: @Unremovable");
        }
        var parameters = method.getRawParameterTypes();
        if (owned.in() == Owned.Where.PATH && parameters.stream().noneMatch(type -> type.isEquivalentTo(UUID.class))) {
            wrong.add(operation + " has no id in its path");
        }
        if (owned.in() == Owned.Where.BODY && parameters.stream()
                .noneMatch(type -> type.isAssignableTo(Owned.ByBody.class) || type.isAssignableTo(Owned.About.class))) {
            wrong.add(operation + " has a body that does not say whose it is");
        }
    }
}
