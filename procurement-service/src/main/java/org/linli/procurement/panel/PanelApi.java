package org.linli.procurement.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface PanelApi {

    /** @param representatives persons the purchaser sends; may be empty */
    @Schema(description = "抽取请求 Persons the purchaser sends beside the drawn experts")
    record DrawPanel(@NotNull @Size(max = 10) List<@NotNull UUID> representatives) {
    }

    @Schema(description = "理由 A reason, kept with the seat and not published")
    record SeatReason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param replaces the seat that fell free before this one */
    @Schema(description = "评审席位 A seat on a committee")
    record SeatView(UUID id, UUID tenderId, UUID personId, Seat.Kind kind, SeatStatus status, @Nullable UUID replaces,
            List<String> allowedActions) {

        static SeatView of(Seat seat, List<String> allowed) {
            return new SeatView(seat.id(), seat.tenderId(), seat.personId(), seat.kind(), seat.status(),
                    seat.replaces().orElse(null), allowed);
        }
    }

    /**
     * @param draw    null until the result, for whoever must not know the members; seed and seals are public at once
     * @param stopped why the tender stands still when nobody could be drawn; the seed is then empty and stays secret
     */
    @Schema(description = "评标委员会 A committee and its draw")
    record PanelView(UUID tenderId, PanelShape shape, String seed, String commitment, List<String> bidSeals,
            @Nullable DrawRecord draw, @Nullable List<SeatView> seats, @Nullable String stopped) {

        static PanelView full(Panel panel, List<SeatView> seats) {
            var draw = panel.draw();
            return new PanelView(panel.tenderId(), draw.shape(), draw.seed(), draw.commitment(), draw.bidSeals(), draw, seats, null);
        }

        static PanelView secret(Panel panel) {
            var draw = panel.draw();
            return new PanelView(panel.tenderId(), draw.shape(), draw.seed(), draw.commitment(), draw.bidSeals(), null, null, null);
        }

        static PanelView stopped(UUID tenderId, PanelShape shape, String commitment) {
            return new PanelView(tenderId, shape, "", commitment, List.of(), null, null, Panel.CANNOT_BE_FILLED);
        }
    }
}
