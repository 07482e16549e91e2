package org.linli.registry.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed for everybody, in the order in which it became visible: none is skipped. It says that something changed,
 * never who did it or why; what it is now is read where it stands.
 */
@ApplicationScoped
class PublicChanges {

    @Schema(name = "OpenDataChangeKind")
    enum Kind {
        CREATED, UPDATED, DELETED
    }

    @Schema(name = "OpenDataChange", description = "变更 That something public changed, and where it is read")
    record Change(HsdsObject object, UUID id, Kind change, Instant at) {
    }

    /** @param last where the reader stands after them */
    record Slice(List<Change> changes, FeedPosition last) {
    }

    /** Facts that change what is public; all others are nobody's business here. */
    private static final Map<String, Kind> OF_ORGANIZATIONS =
            new TreeMap<>(Map.of("registered", Kind.CREATED, "updated", Kind.UPDATED, "suspended", Kind.UPDATED,
                    "resumed", Kind.UPDATED, "closed", Kind.DELETED, "listed", Kind.UPDATED, "delisted", Kind.UPDATED,
                    "disqualified", Kind.UPDATED, "restored", Kind.UPDATED, "grade-granted", Kind.UPDATED));
    private static final Map<String, Kind> OF_POINTS =
            new TreeMap<>(Map.of("opened", Kind.CREATED, "changed", Kind.UPDATED, "closed", Kind.DELETED));
    private static final String AGENCY = "linli.registry.agency.";
    private static final String POINT = "linli.registry.service-point.";

    private static final String READ = """
            select txid::text, position, type, key, occurred_at, business_date from journal
            where (txid, position) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
                and type in (%s) and business_date >= ?
            order by journal.txid, journal.position limit ?""";

    /** Its types are written out: the index journal_public holds rows of these types alone. */
    static final String QUESTION = READ.formatted(types());

    private final DataSource database;

    PublicChanges(DataSource database) {
        this.database = database;
    }

    /** @param kept the first day of which changes are still given */
    Slice after(FeedPosition from, LocalDate kept, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(QUESTION)) {
            select.setString(1, from.txid());
            select.setLong(2, from.position());
            select.setObject(3, kept);
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                var changes = new ArrayList<Change>();
                var last = from;
                while (row.next()) {
                    changes.add(change(row));
                    last = new FeedPosition(row.getString(1), row.getLong(2), row.getObject(6, LocalDate.class));
                }
                return new Slice(changes, last);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("changes unreadable", failed);
        }
    }

    private static String types() {
        return Stream
                .concat(OF_ORGANIZATIONS.keySet().stream().map(AGENCY::concat),
                        OF_POINTS.keySet().stream().map(POINT::concat))
                .map("'%s.v1'"::formatted).collect(Collectors.joining(", "));
    }

    private static Change change(ResultSet row) throws SQLException {
        var type = row.getString(3).replaceFirst("\\.v1$", "");
        var id = UUID.fromString(row.getString(4));
        var at = row.getObject(5, OffsetDateTime.class).toInstant();
        return type.startsWith(POINT)
                ? new Change(HsdsObject.SERVICE_AT_LOCATION, id, OF_POINTS.get(type.substring(POINT.length())), at)
                : new Change(HsdsObject.ORGANIZATION, id, OF_ORGANIZATIONS.get(type.substring(AGENCY.length())), at);
    }
}
