package org.linli.procurement.judging.panel;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.tendering.tender.Draw;

/** One tender's committee: its draws, what it lacks, and who chairs it. What becomes of the seats is theirs. */
@Entity
public class Panel {

    /** Why a tender stands still when nobody is left to sit. */
    public static final String CANNOT_BE_FILLED = "PANEL_CANNOT_BE_FILLED";

    @Id
    private UUID tenderId;
    @JdbcTypeCode(SqlTypes.JSON)
    private DrawRecord draw;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DrawRecord> earlier = new ArrayList<>();
    private Instant drawnAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers drawnBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline evaluateBy;
    @Embedded
    private NextSeeds seeds = NextSeeds.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Shortage shortage;
    private @Nullable UUID chairSeatId;

    protected Panel() {
    }

    /** @param evaluateBy an evaluation that begins later had its committee drawn too early (C08) */
    Panel(UUID tenderId, DrawRecord draw, Drawn drawn) {
        this.tenderId = tenderId;
        take(draw, drawn);
    }

    /** Who drew, when, and until when the evaluation should begin. */
    record Drawn(Instant at, Actor by, Deadline evaluateBy) {
    }

    PanelEvent.Drawn drawn() {
        return new PanelEvent.Drawn(tenderId, "", draw.commitment(), draw.bidSeals(), draw.shape().size(),
                draw.shape().experts(), draw.shape().socialQuota(), draw.round(), draw.chosen() != null, evaluateBy);
    }

    /**
     * @param seat that fell free and cannot be filled
     * @param fresh what a new committee will be drawn by; one committed to before stays
     */
    PanelEvent fallShort(UUID seat, Shortage lacking, Draw.CommittedSeed fresh) {
        shortage = lacking;
        seeds = seeds.committed(fresh);
        return new PanelEvent.Short(tenderId, seat, lacking.missing(), lacking.missingSocial(),
                seeds.requiredCommitment());
    }

    /** A new committee takes the place of one that could not be filled (C06). */
    PanelEvent redraw(DrawRecord next, Drawn by) {
        requireShort();
        var all = new ArrayList<>(earlier);
        all.add(draw);
        earlier = all;
        shortage = null;
        chairSeatId = null;
        seeds = seeds.revealed();
        take(next, by);
        return drawn();
    }

    void requireShort() {
        if (shortage == null) {
            throw new Conflict(PanelProblem.NOT_SHORT, tenderId);
        }
    }

    /** @param byLot nobody was elected before the consensus: the first in the draw's order chairs */
    PanelEvent chairedBy(UUID seat, boolean byLot) {
        chairSeatId = seat;
        return new PanelEvent.ChairElected(tenderId, seat, byLot);
    }

    void chairLeft() {
        chairSeatId = null;
    }

    private void take(DrawRecord next, Drawn by) {
        draw = next;
        drawnAt = by.at();
        drawnBy = Handlers.of(by.by());
        evaluateBy = by.evaluateBy();
    }

    UUID tenderId() {
        return tenderId;
    }

    public DrawRecord draw() {
        return draw;
    }

    NextSeeds seeds() {
        return seeds;
    }

    /** Draws anything else of this tender from the first seed: blind codes, ties. The same in every round. */
    public String order(String purpose, UUID id) {
        return draws().getFirst().order(purpose, id);
    }

    /** Every round, the one that counts last. */
    List<DrawRecord> draws() {
        return Stream.concat(earlier.stream(), Stream.of(draw)).toList();
    }

    boolean wasDrawnBy(Actor officer) {
        return drawnBy.include(officer);
    }

    Optional<Deadline> evaluateBy() {
        return Optional.ofNullable(evaluateBy);
    }

    Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    Optional<UUID> chairSeatId() {
        return Optional.ofNullable(chairSeatId);
    }
}
