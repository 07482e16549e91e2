package org.linli.registry.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.registry.agency.AgencyKind;
import org.linli.registry.servicepoint.Opening;

/** What was public on a day, row by row in the order of its ids; nothing is held in memory. */
@ApplicationScoped
class OpenRecords {

    static final UUID FIRST = new UUID(0, 0);

    private static final String ORGANIZATIONS = """
            select id, name, kind, unified_social_credit_code, founded_on from agency
            where registered_on <= ? and (closed_on is null or closed_on > ?) and id > ? and (?::uuid is null or id = ?)
            order by id limit ?""";
    private static final String SERVICES = """
            select c.id, c.agency_id, c.service_type,
                (select string_agg(distinct g, ', ' order by g)
                   from service_point p, jsonb_array_elements_text(p.groups) g
                  where p.contract_id = c.id and %1$s)
            from point_contract c
            where exists (select 1 from service_point p where p.contract_id = c.id and %1$s)
                and c.id > ? and (?::uuid is null or c.id = ?) order by c.id limit ?"""
            .formatted("p.opened_on <= ? and (p.closed_on is null or p.closed_on > ?)");
    private static final String POINTS = """
            select p.id, p.contract_id, p.agency_id, p.name, p.address, p.street, p.community, a.name_zh, p.hours,
                p.capacity, p.opened_on, c.until_day
            from service_point p join area a on a.code = p.street join point_contract c on c.id = p.contract_id
            where p.opened_on <= ? and (p.closed_on is null or p.closed_on > ?) and p.id > ?
                and (?::uuid is null or p.id = ?) order by p.id limit ?""";

    private final ObjectMapper json;

    OpenRecords(ObjectMapper json) {
        this.json = json;
    }

    /** @param only that one alone, or null; {@code limit} rows at most */
    void organizations(Connection database, LocalDate day, UUID after, @Nullable UUID only, int limit,
            Consumer<Hsds.Organization> use) throws SQLException {
        try (var select = database.prepareStatement(ORGANIZATIONS)) {
            select.setFetchSize(500);
            bind(select, List.of(day, day), after, only, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    use.accept(organization(row));
                }
            }
        }
    }

    void services(Connection database, LocalDate day, UUID after, @Nullable UUID only, int limit,
            Consumer<Hsds.Service> use) throws SQLException {
        try (var select = database.prepareStatement(SERVICES)) {
            select.setFetchSize(500);
            bind(select, List.of(day, day, day, day), after, only, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    use.accept(new Hsds.Service(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                            row.getString(3), "active", row.getString(4)));
                }
            }
        }
    }

    /** Each with its location. */
    void points(Connection database, LocalDate day, UUID after, @Nullable UUID only, int limit,
            Consumer<Hsds.ServiceAtLocation> use) throws SQLException {
        try (var select = database.prepareStatement(POINTS)) {
            select.setFetchSize(500);
            bind(select, List.of(day, day), after, only, limit);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    use.accept(point(row));
                }
            }
        }
    }

    private static void bind(PreparedStatement select, List<LocalDate> days, UUID after, @Nullable UUID only, int limit)
            throws SQLException {
        var at = 1;
        for (var day : days) {
            select.setObject(at++, day);
        }
        select.setObject(at++, after);
        select.setObject(at++, only, Types.OTHER);
        select.setObject(at++, only, Types.OTHER);
        select.setInt(at, limit);
    }

    private static Hsds.Organization organization(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var kind = switch (AgencyKind.valueOf(row.getString(3))) {
            case SOCIAL_ASSOCIATION -> "社会团体";
            case PRIVATE_NON_ENTERPRISE_UNIT -> "民办非企业单位";
            case FOUNDATION -> "基金会";
        };
        var code = new Hsds.OrganizationIdentifier(Hsds.part(id, "identifier"), id, "统一社会信用代码", row.getString(4));
        return new Hsds.Organization(id, row.getString(2), kind, kind, row.getObject(5, LocalDate.class).getYear(),
                List.of(code));
    }

    private Hsds.ServiceAtLocation point(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var locationId = Hsds.part(id, "location");
        var community = row.getString(7);
        var address = new Hsds.Address(Hsds.part(id, "address"), locationId, row.getString(5), "广州市", "海珠区", "广东省", "",
                "CN", "physical");
        var location = new Hsds.Location(locationId, "physical", row.getObject(3, UUID.class), row.getString(4),
                community == null ? row.getString(6) : community, "统计用区划代码", List.of(address));
        return new Hsds.ServiceAtLocation(id, row.getObject(2, UUID.class), locationId,
                row.getString(8) + ",可同时服务 " + row.getInt(10) + " 人",
                schedules(id, row.getString(9), row.getObject(11, LocalDate.class), row.getObject(12, LocalDate.class)),
                location);
    }

    private List<Hsds.Schedule> schedules(UUID point, String hours, LocalDate from, @Nullable LocalDate until) {
        try {
            var openings = json.readValue(hours, new TypeReference<List<Opening>>() {
            });
            return Stream.iterate(0, at -> at < openings.size(), at -> at + 1)
                    .map(at -> schedule(point, at, openings.get(at), from, until)).toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("hours of " + point, unreadable);
        }
    }

    private static Hsds.Schedule schedule(UUID point, int no, Opening opening, LocalDate from,
            @Nullable LocalDate until) {
        return new Hsds.Schedule(Hsds.part(point, "schedule " + no), point, from.toString(),
                until == null ? null : until.toString(), Hsds.TIMEZONE, "WEEKLY", 1,
                opening.day().name().substring(0, 2).toUpperCase(Locale.ROOT), "MO", opening.from() + "+08:00",
                opening.until() + "+08:00");
    }
}
