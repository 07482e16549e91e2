package org.linli.procurement.oversight.ocds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** Which part of the publication is asked for. */
public class PackageQuery {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "每包条数 Releases or records per package, 1 to 500")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "由 links 给出 From the links of a package")
    @Nullable
    String cursor;

    @QueryParam("from")
    @Parameter(description = "发布日期起 First day of publication")
    @Nullable
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "发布日期止 Last day of publication")
    @Nullable
    LocalDate until;

    @QueryParam("purchaser")
    @Parameter(description = "购买单位代码 Code of the purchasing unit")
    @Nullable
    String purchaser;

    PageMark mark() {
        return PageMark.parse(cursor);
    }

    /** @return conditions on released_at and purchaser_id, with their values in order */
    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (from != null) {
            conditions.add(new Condition("released_at >= ?", startOf(from)));
        }
        if (until != null) {
            conditions.add(new Condition("released_at < ?", startOf(until.plusDays(1))));
        }
        if (purchaser != null) {
            conditions.add(new Condition("purchaser_id = ?", purchaser));
        }
        return conditions;
    }

    record Condition(String sql, Object value) {
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** The same question at another mark. */
    String address(String path, @Nullable PageMark at) {
        var address = UriBuilder.fromUri(path).queryParam("limit", limit);
        add(address, "from", from);
        add(address, "until", until);
        add(address, "purchaser", purchaser);
        add(address, "cursor", at == null ? cursor : at.text());
        return address.build().toString();
    }

    private static void add(UriBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
