package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.linli.platform.testkit.ServedContract.Operation;
import org.linli.platform.testkit.http.HttpReply;

/**
 * Every list that needs no further question asks the database as often for many rows as for one. It says nothing of
 * lists that are nearly empty, so it is called where there is much in the tables.
 */
public final class ListCosts {

    private static final Logger LOG = Logger.getLogger(ListCosts.class);
    private static final Pattern PLACE = Pattern.compile("/\\{(\\w+)}");

    /** Fewer rows tell nothing. */
    private static final int ENOUGH = 3;

    /** Later rows may refer to tables that the first does not: each is one question more, for all of them. */
    private static final int OTHER_TABLES = 2;

    /** Of a list below something else, so many of these are tried for one that has enough. */
    private static final int PARENTS = 25;

    /**
     * @param walked lists that had enough in them; {@code grown} those that asked more often, with both counts;
     * {@code sparse} those that nothing can be said of, for want of rows
     */
    public record Found(List<String> walked, List<String> grown, List<String> sparse) {
    }

    private ListCosts() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static Found walk() throws Exception {
        var everybody = RoleTable.everybody("reader-of-all", List.of("evaluation-lead", "assessor", "finance-maker"))
                .agency(UUID.randomUUID()).person(UUID.randomUUID()).street("440105099").bearer();
        var walked = new ArrayList<String>();
        var grown = new ArrayList<String>();
        var sparse = new ArrayList<String>();
        for (var list : lists()) {
            var found = full(list, everybody);
            if (found.isEmpty()) {
                sparse.add(list);
                continue;
            }
            var path = found.get();
            walked.add(list);
            read(path, everybody, 1);
            var many = read(path, everybody, 50);
            var rows = many.<List<Object>>path("items").size();
            var one = RoundTrips.least(() -> read(path, everybody, 1));
            var half = RoundTrips.least(() -> read(path, everybody, Math.max(1, rows / 2)));
            var all = RoundTrips.least(() -> read(path, everybody, 50));
            if (all > Math.max(one, half) + OTHER_TABLES + otherKinds(many)) {
                grown.add("%s: %d for one row, %d for half, %d for %d".formatted(path, one, half, all, rows));
            }
        }
        LOG.infof("%d lists ask as often for many rows as for one; too few rows to tell: %s", walked.size(), sparse);
        return new Found(walked, grown, sparse);
    }

    /** Rows of several kinds, as among tasks, are asked for kind by kind. */
    private static int otherKinds(HttpReply many) {
        var kinds = new HashSet<>(many.<List<Object>>path("items.kind"));
        return Math.max(0, kinds.size() - 1);
    }

    /** The list itself, or that of the first thing above it that has enough below it. */
    private static Optional<String> full(String list, String token) {
        var place = PLACE.matcher(list);
        if (!place.find()) {
            return Optional.of(list).filter(path -> items(path, token).size() >= ENOUGH);
        }
        return items(list.substring(0, place.start()), token).stream().limit(PARENTS)
                .flatMap(above -> above instanceof Map<?, ?> row ? Stream.of("id", place.group(1)).map(row::get)
                        : Stream.of())
                .filter(Objects::nonNull)
                .map(id -> list.substring(0, place.start() + 1) + id + list.substring(place.end()))
                .filter(path -> !path.contains("{")).filter(path -> items(path, token).size() >= ENOUGH).findFirst();
    }

    private static List<Object> items(String path, String token) {
        var answer = read(path, token, 50);
        if (answer.statusCode() != 200 || !answer.contentType().contains("json")
                || !(answer.jsonPath().get() instanceof Map<?, ?> page) || !(page.get("items") instanceof List<?>)) {
            return List.of();
        }
        return answer.jsonPath().getList("items");
    }

    private static HttpReply read(String path, String token, int limit) {
        return given().header("Authorization", token).queryParam("limit", limit).get(path);
    }

    private static List<String> lists() {
        return ServedContract.operations().stream().filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.queries().contains("limit")).map(Operation::path).toList();
    }
}
