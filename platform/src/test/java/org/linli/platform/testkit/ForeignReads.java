package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Permissions;
import org.linli.platform.testkit.ServedContract.Operation;
import org.linli.platform.testkit.http.HttpReply;

/** Everything that can be read about one instance, asked by somebody of each role that may read its own alone. */
final class ForeignReads {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String ONE_ID = "\\{[^}/]+}";

    private static volatile List<Operation> reads;

    private ForeignReads() {
    }

    /**
     * @param path of the instance, with its id
     * @return a line for every answer that shows something: neither 403 nor 404 nor an empty list
     */
    static List<String> shown(String path) {
        var id = ID.matcher(path);
        if (!id.find()) {
            return List.of();
        }
        var form = Pattern.compile(ID.matcher(path).replaceAll(ONE_ID.replace("\\", "\\\\")) + "(/[^{}]*)?");
        return reads().stream().filter(read -> form.matcher(read.path()).matches())
                .flatMap(read -> shown(read, read.address(id.group()))).toList();
    }

    private static Stream<String> shown(Operation read, String address) {
        Map<String, Grant> row =
                Arc.container().instance(Permissions.class).get().table().getOrDefault(read.id(), Map.of());
        if (row.containsKey(Permissions.PUBLIC)) {
            return Stream.empty();
        }
        return row.entrySet().stream().filter(grant -> grant.getValue() == Grant.OWN).flatMap(grant -> {
            var answer = given().header("Authorization", stranger(grant.getKey())).get(address);
            return isNothing(answer) ? Stream.empty() : Stream.of(read.id() + " shows a foreign " + grant.getKey()
                    + ": " + answer.statusCode() + " " + answer.asString());
        });
    }

    private static boolean isNothing(HttpReply answer) {
        return switch (answer.statusCode()) {
            case 403, 404 -> true;
            case 200 -> {
                var list = answer.jsonPath();
                yield (list.get("items") instanceof List<?> items ? items
                        : list.get("") instanceof List<?> all ? all : List.of(list)).isEmpty();
            }
            default -> false;
        };
    }

    private static String stranger(String role) {
        return Tokens.of("stranger-" + UUID.randomUUID(), role).agency(UUID.randomUUID()).person(UUID.randomUUID())
                .street("440105099").bearer();
    }

    private static List<Operation> reads() {
        if (reads == null) {
            reads = ServedContract.operations().stream().filter(call -> "GET".equals(call.method())).toList();
        }
        return reads;
    }
}
