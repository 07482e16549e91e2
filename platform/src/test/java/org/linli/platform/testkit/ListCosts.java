package org.linli.platform.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.testkit.ServedContract.Operation;

/**
 * Every list that needs no further question asks the database as often for many rows as for one. It says nothing of
 * lists that are nearly empty, so it is called where there is much in the tables.
 */
public final class ListCosts {

    /** Fewer rows tell nothing. */
    private static final int ENOUGH = 3;

    /** Later rows may refer to tables that the first does not: each is one question more, for all of them. */
    private static final int OTHER_TABLES = 2;

    /** @param walked lists that had enough in them; {@code grown} those that asked more often, with both counts */
    public record Found(List<String> walked, List<String> grown) {
    }

    private ListCosts() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static Found walk() throws Exception {
        var everybody = Tokens.of("reader-of-all", RoleTable.ROLES.toArray(String[]::new)).agency(UUID.randomUUID())
                .person(UUID.randomUUID()).street("440105099").bearer();
        var walked = new ArrayList<String>();
        var grown = new ArrayList<String>();
        for (var path : lists()) {
            read(path, everybody, 1);
            var many = read(path, everybody, 50);
            if (many.statusCode() != 200 || many.path("items") == null
                    || many.<List<Object>>path("items").size() < ENOUGH) {
                continue;
            }
            walked.add(path);
            var one = RoundTrips.least(() -> read(path, everybody, 1));
            var all = RoundTrips.least(() -> read(path, everybody, 50));
            if (all > one + OTHER_TABLES) {
                grown.add("%s: %d for one row, %d for %d".formatted(path, one, all,
                        many.<List<Object>>path("items").size()));
            }
        }
        return new Found(walked, grown);
    }

    private static Response read(String path, String token, int limit) {
        return given().header("Authorization", token).queryParam("limit", limit).get(path);
    }

    private static List<String> lists() {
        return ServedContract.operations().stream().filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.path().contains("{") && operation.queries().contains("limit"))
                .map(Operation::path).toList();
    }
}
