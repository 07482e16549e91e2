package org.linli.procurement.judging.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the bids were scored more than once, and how members who scored before moved.
 *
 * @param moves scores that differ from the member's voided one, with the member's words where they had to be given
 * (S05)
 */
@Schema(description = "重新评审说明 That bids were scored again, what was known by then, and which scores moved")
public record Rescored(List<Order> orders, List<Move> moves) {

    /**
     * @param pricesKnown the prices had been opened: whoever scored after it could know them; {@code sameMembers}
     * scored again
     */
    @Schema(description = "重新评审 An order to score again")
    public record Order(LocalDate on, String reason, boolean pricesKnown, boolean sameMembers) {
    }

    /** One member's score of one criterion, before and after. */
    @Schema(description = "评分变动 A score that moved")
    public record Move(UUID seatId, UUID bidId, String criterion, BigDecimal before, BigDecimal after,
            @Nullable String words) {
    }

    static Optional<Rescored> of(List<RescoringOrder> orders, List<Sheet> sheets) {
        return orders.isEmpty() ? Optional.empty()
                : Optional.of(new Rescored(orders.stream().map(RescoringOrder::said).toList(),
                        sheets.stream().flatMap(Rescored::moves).toList()));
    }

    private static Stream<Move> moves(Sheet sheet) {
        return sheet.voided().stream().flatMap(before -> sheet.marks().stream().filter(
                mark -> mark.criterion().equals(before.criterion()) && mark.score().compareTo(before.score()) != 0)
                .map(mark -> new Move(sheet.seatId(), sheet.bidId(), mark.criterion(), before.score(), mark.score(),
                        mark.words())));
    }
}
