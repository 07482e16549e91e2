package org.linli.procurement.tendering.lot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/** Lots of one purchaser and the cap on winning them. Aggregate root. The cap is fixed when the group begins. */
@Entity
public class LotGroup {

    /** @param newcomersOnly kept for agencies that had no contract here of late */
    @Schema(description = "标段 A tender as one lot of a group")
    public record Lot(UUID tenderId, boolean newcomersOnly) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String purchaserId;
    private String title;
    private int maxPerWinner;
    private LocalDate begunOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Lot> lots = new ArrayList<>();

    protected LotGroup() {
    }

    static LotGroup begin(UUID id, String purchaserId, String title, int maxPerWinner, LocalDate on) {
        if (maxPerWinner < 1) {
            throw new Invalid(LotProblem.CAP, "maxPerWinner", maxPerWinner);
        }
        var group = new LotGroup();
        group.id = id;
        group.purchaserId = purchaserId;
        group.title = title;
        group.maxPerWinner = maxPerWinner;
        group.begunOn = on;
        return group;
    }

    LotEvent begun() {
        return new LotEvent.Begun(id, purchaserId, maxPerWinner);
    }

    /** @throws Conflict when the tender is a lot already */
    LotEvent add(UUID tenderId, boolean newcomersOnly) {
        if (lots.stream().anyMatch(lot -> lot.tenderId().equals(tenderId))) {
            throw new Conflict(LotProblem.ALREADY, tenderId);
        }
        var all = new ArrayList<>(lots);
        all.add(new Lot(tenderId, newcomersOnly));
        lots = all;
        return new LotEvent.Added(id, tenderId, newcomersOnly);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String purchaserId() {
        return purchaserId;
    }

    String title() {
        return title;
    }

    int maxPerWinner() {
        return maxPerWinner;
    }

    LocalDate begunOn() {
        return begunOn;
    }

    List<Lot> lots() {
        return List.copyOf(lots);
    }

    boolean isForNewcomers(UUID tenderId) {
        return lots.stream().anyMatch(lot -> lot.tenderId().equals(tenderId) && lot.newcomersOnly());
    }
}
