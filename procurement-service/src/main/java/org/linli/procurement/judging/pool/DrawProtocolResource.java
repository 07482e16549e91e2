package org.linli.procurement.judging.pool;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Caller;
import org.linli.procurement.judging.pool.DrawProtocolApi.DrawProtocol;
import org.linli.procurement.judging.pool.DrawProtocolApi.HashedExpert;
import org.linli.procurement.judging.pool.DrawProtocolApi.PoolView;
import org.linli.procurement.judging.seat.Excluded;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class DrawProtocolResource {

    private final PoolCommitments commitments;
    private final PoolCommitter pools;
    private final Seats seats;
    private final Tenders tenders;
    private final Caller caller;

    DrawProtocolResource(PoolCommitments commitments, PoolCommitter pools, Seats seats, Tenders tenders,
            Caller caller) {
        this.commitments = commitments;
        this.pools = pools;
        this.seats = seats;
        this.tenders = tenders;
        this.caller = caller;
    }

    @GET
    @Path("/tenders/{id}/draw-protocol")
    @Operation(operationId = "readDrawProtocol",
            summary = "抽取公告 The pool's hash from the closing of bids on; "
                    + "after a draw who took part, by hash and reason",
            description = """
                    salt = sha256hex(secret + ":" + expertId); hash = sha256hex(salt + ":" + expertId + ":" + \
                    "SOCIAL" or "OTHER"); the pool's hash = sha256hex of all hashes, ascending, joined by commas. \
                    The secret is not shown. An expert reads the own line with its salt.""")
    public DrawProtocol read(UUID id) {
        var tender = tenders.get(id);
        return new DrawProtocol(id, commitments.of(id).stream().map(pool -> view(pool, tender)).toList());
    }

    private PoolView view(PoolCommitment pool, Tender tender) {
        var round = pool.round().orElse(null);
        if (round == null) {
            return PoolView.of(pool);
        }
        var salt = pools.salt(pool);
        return PoolView.of(pool, round,
                seats.of(tender.id()).stream().filter(seat -> seat.round() == round)
                        .flatMap(seat -> seat.passedOver().stream()).distinct().map(Excluded::reason),
                pool.members().stream().map(member -> shown(member, salt, tender)));
    }

    private HashedExpert shown(PoolMember member, PoolSalt salt, Tender tender) {
        var opened = Outcome.isForHost(caller, tender) || isOwn(member)
                || member.reason() == null && Outcome.isPublic(tender);
        return new HashedExpert(salt.hash(member), member.reason(), opened ? member.expertId() : null,
                opened ? salt.of(member.expertId()) : null);
    }

    private boolean isOwn(PoolMember member) {
        return caller.hasRole("expert") && caller.personId().filter(member.expertId()::equals).isPresent();
    }
}
