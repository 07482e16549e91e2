package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is published. */
@ApplicationScoped
class Published {

    /** @param id of the release, or the ocid of the record; {@code body} its JSON */
    record Row(String id, long position, Instant date, String body) {
    }

    /** A release as a record links to it. */
    record Linked(UUID id, Instant date, List<String> tags) {
    }

    /** @param older whether there are rows before the first; {@code newer} whether there are after the last */
    record Page(List<Row> rows, boolean older, boolean newer) {
    }

    private static final String RELEASE = "select id::text, position, released_at, body from ocds_release";
    private static final String RECORD = "select ocid, position, released_at, compiled from ocds_record";

    private final Rows rows;

    Published(Rows rows) {
        this.rows = rows;
    }

    Optional<Row> release(UUID id) {
        return rows.first(RELEASE + " where id = ?", Published::row, id);
    }

    Optional<Row> record(String ocid) {
        return rows.first(RECORD + " where ocid = ?", Published::row, ocid);
    }

    List<Row> releasesOf(String ocid) {
        return rows.all(RELEASE + " where ocid = ? order by position", Published::row, ocid);
    }

    /** By ocid, each in the order of publication. */
    Map<String, List<Linked>> linked(Collection<String> ocids) {
        var linked = new LinkedHashMap<String, List<Linked>>();
        rows.all(
                "select ocid, id, released_at, array_to_string(tags, ' ') from ocds_release where ocid = any "
                        + "(?::text[]) order by position",
                row -> linked.computeIfAbsent(row.getString(1), ocid -> new ArrayList<>()).add(new Linked(
                        row.getObject(2, UUID.class), Rows.instant(row, 3), List.of(row.getString(4).split(" ")))),
                "{" + String.join(",", ocids) + "}");
        return linked;
    }

    Page releases(PackageQuery query) {
        return page(RELEASE, query);
    }

    /** In the order in which they were first published; one that grows keeps its place. */
    Page records(PackageQuery query) {
        return page(RECORD, query);
    }

    private Page page(String select, PackageQuery query) {
        var mark = query.mark();
        var found = new ArrayList<>(beside(select, query, mark, query.limit + 1));
        var more = found.size() > query.limit;
        if (more) {
            found.removeLast();
        }
        if (!mark.backward()) {
            return new Page(found,
                    !found.isEmpty() && exists(select, query, PageMark.before(found.getFirst().position())), more);
        }
        var inOrder = List.copyOf(found.reversed());
        return new Page(inOrder, more,
                !inOrder.isEmpty() && exists(select, query, PageMark.after(inOrder.getLast().position())));
    }

    private boolean exists(String select, PackageQuery query, PageMark mark) {
        return !beside(select, query, mark, 1).isEmpty();
    }

    private List<Row> beside(String select, PackageQuery query, PageMark mark, int limit) {
        var where = new StringBuilder(" where position ").append(mark.backward() ? "<" : ">").append(" ?");
        var values = new ArrayList<Object>(List.of(mark.position()));
        query.conditions().forEach(condition -> {
            where.append(" and ").append(condition.sql());
            values.add(condition.value());
        });
        values.add(limit);
        return rows.all(select + where + " order by position " + (mark.backward() ? "desc" : "asc") + " limit ?",
                Published::row, values.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), Rows.instant(row, 3), row.getString(4));
    }
}
