package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Stage;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/stuck")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Overdue 逾期")
class StuckResource {

    @Schema(description = "停留在哪里 How many payables lie with one holder, since when at most, and how many of them "
            + "are late")
    record StuckView(Stage stage, String holder, long payables, long late, Money amount, Instant oldestSince,
            long oldestSeconds) {

        static StuckView of(Object[] row, Instant now) {
            var since = (Instant) row[5];
            return new StuckView(Stage.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue(), Money.fen(((Number) row[4]).longValue()), since,
                    Duration.between(since, now).toSeconds());
        }
    }

    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    StuckResource(EntityManager database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listStuck", summary = "停留环节 Where unpaid money lies now, and with whom")
    public Page<StuckView> list(@QueryParam("purchaserId") @Nullable String purchaserId,
            @Valid @BeanParam PageQuery page) {
        List<?> rows = database.createNativeQuery("""
                select stage, held_by, count(*), count(*) filter (where bucket > 0), sum(amount - paid),
                    min(stage_since)
                  from payable where stage is not null and (cast(:own as text) is null or purchaser_id = :own)
                   and (cast(:asked as text) is null or purchaser_id = :asked)
                 group by stage, held_by having stage || ' ' || held_by > :after
                 order by stage || ' ' || held_by limit :limit""")
                .setParameter("own", caller.ownOnly() ? caller.unit().orElse("none") : null)
                .setParameter("asked", purchaserId).setParameter("after", page.cursor().map(Cursor::sort).orElse(""))
                .setParameter("limit", page.fetch()).getResultList();
        var now = clock.instant();
        return Page.of(rows.stream().map(row -> StuckView.of((Object[]) row, now)).toList(), page.limit(),
                StuckResource::cursor);
    }

    private static Cursor cursor(StuckView view) {
        var place = view.stage() + " " + view.holder();
        return Cursor.by(place, UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }
}
