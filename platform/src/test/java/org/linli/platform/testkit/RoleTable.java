package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.platform.ResourceTable;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Permissions;
import org.linli.platform.testkit.ServedContract.Operation;
import org.linli.platform.testkit.http.Http;

/**
 * Walks operation × role: every operation has a row, every row an operation, and the answers are what the table says.
 */
public final class RoleTable {

    public static final List<String> ROLES =
            List.of("agency-clerk", "agency-director", "purchaser", "expert", "assessor", "donor", "evaluation-lead",
                    "finance-maker", "finance-checker", "fund-steward", "registry-officer", "registry-panel",
                    "association", "worker", "volunteer", "official", "trainer", "auditor", "operator");

    private static final List<List<String>> CONFLICTS =
            ResourceTable.rows("platform-conflicts.csv").stream().map(row -> List.of(row.split(","))).toList();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private RoleTable() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static void check() {
        var table = Arc.container().instance(Permissions.class).get().table();
        var wrong = new ArrayList<String>();
        var named = new TreeSet<String>();
        for (var call : ServedContract.operations()) {
            named.add(call.id());
            var row = table.get(call.id());
            if (row == null) {
                wrong.add(call.id() + " has no row in permissions.csv");
            } else {
                walk(call, row, wrong);
            }
        }
        table.keySet().stream().filter(operation -> !named.contains(operation))
                .forEach(operation -> wrong.add("the row " + operation + " names no operation"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** With as many roles as one person may have together, those that may ask it before the others. */
    static Tokens everybody(String user, String operation) {
        var row = Arc.container().instance(Permissions.class).get().table().getOrDefault(operation, Map.of());
        return everybody(user, ROLES.stream().filter(row::containsKey).toList());
    }

    /** @param first before the others */
    static Tokens everybody(String user, List<String> first) {
        var roles = new ArrayList<String>();
        Stream.concat(first.stream(), ROLES.stream())
                .filter(role -> !roles.contains(role) && CONFLICTS.stream()
                        .noneMatch(pair -> pair.contains(role) && pair.stream().anyMatch(roles::contains)))
                .forEach(roles::add);
        return Tokens.of(user, roles.toArray(String[]::new));
    }

    private static void walk(Operation call, Map<String, Grant> row, List<String> wrong) {
        var open = row.containsKey(Permissions.PUBLIC);
        var anonymous = status(call, null);
        if (open == (anonymous == 401)) {
            wrong.add(call + " without a token answers " + anonymous);
        }
        for (var role : ROLES) {
            var refused = roleRequired(call, role);
            var granted = open || row.getOrDefault(role, Grant.NONE) != Grant.NONE;
            if (refused == granted) {
                wrong.add(call + " as " + role + (granted ? " is refused" : " is not refused"));
            }
        }
    }

    private static int status(Operation call, String token) {
        return request(call, token).statusCode();
    }

    private static boolean roleRequired(Operation call, String role) {
        var answer = request(call, TOKENS.computeIfAbsent(role, RoleTable::token));
        return answer.statusCode() == 403 && answer.body().contains("urn:linli:problem:role-required");
    }

    private static String token(String role) {
        return Tokens.of("walker-" + role, role).agency(UUID.randomUUID()).person(UUID.randomUUID()).street("440105099")
                .bearer();
    }

    /** By the plainest client: there are thousands. */
    private static HttpResponse<String> request(Operation call, String token) {
        var address = call.address(UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(Http.origin() + address)).header("Content-Type",
                call.bodyType().orElse("application/json"));
        if (token != null) {
            request.header("Authorization", token);
        }
        if ("GET".equals(call.method())) {
            request.GET();
        } else {
            request.method(call.method(), BodyPublishers.ofString("{\"nobodyKnowsThis\":1}")).header("Idempotency-Key",
                    UUID.randomUUID().toString());
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
