package org.linli.procurement.judging.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;
import org.linli.procurement.judging.seat.SeatView;

/** What comes in and goes out. */
interface PanelApi {

    /**
     * @param representatives persons the purchaser sends; may be empty; {@code choice} only with consent, else the lot
     * decides
     */
    @Schema(description = "抽取请求 Persons the purchaser sends beside the experts; a choice of experts only with "
            + "consent (C03)")
    record DrawPanel(@NotNull @Size(max = 10) List<@NotNull UUID> representatives, @Nullable @Valid Choice choice) {

        PanelService.Request by(Actor officer) {
            return new PanelService.Request(representatives, choice == null ? null : choice.toOwnChoice(), officer);
        }
    }

    @Schema(name = "Choice1", description = "自行选定 Experts chosen, with the consent of the superior budget unit")
    record Choice(@NotNull @Size(min = 1, max = 21) List<@NotNull UUID> experts,
            @NotBlank @Text(max = 200) String approvedBy, @NotBlank @Text(max = 200) String document,
            @NotNull LocalDate approvedOn, @NotBlank @Text(max = 2000) String reason) {

        OwnChoice toOwnChoice() {
            return new OwnChoice(experts, approvedBy, document, approvedOn, reason);
        }
    }

    @Schema(description = "推选组长 The seat that should chair")
    record ChairVote(@NotNull UUID seatId) {
    }

    /**
     * @param draw null until the result, for whoever must not know the members; with seed and seals they could be
     * computed, so these are empty until then
     * @param stopped why the tender stands still when nobody could be drawn; the seed is then empty and stays secret
     * @param shortage what lacks, by quota
     * @param chairSeatId once elected or drawn
     * @param evaluateBy an evaluation that begins later had its committee drawn too early (C08); {@code drawnTooEarly}
     * says it did
     * @param nextCommitment SHA-256 of the fresh seed by which a committee that fell short will be drawn anew
     */
    @Schema(description = "评标委员会 A committee and its draw")
    record PanelView(UUID tenderId, PanelShape shape, int round, String seed, String commitment, List<String> bidSeals,
            @Nullable DrawRecord draw, @Nullable List<DrawRecord> earlierDraws, @Nullable List<SeatView> seats,
            @Nullable UUID chairSeatId, @Nullable Deadline evaluateBy, boolean drawnTooEarly, @Nullable String stopped,
            @Nullable Shortage shortage, @Nullable String nextCommitment) {

        /** @param seats null for whoever must not know the members; {@code named} also who was kept out, and why */
        static PanelView of(Panel panel, Optional<LocalDate> openedOn, @Nullable List<SeatView> seats, boolean named) {
            var draw = named ? panel.draw() : panel.draw().withoutExcluded();
            var early = panel.evaluateBy().filter(by -> openedOn.filter(day -> day.isAfter(by.lastDay())).isPresent())
                    .isPresent();
            var earlier = panel.draws().subList(0, panel.draws().size() - 1).stream()
                    .map(each -> named ? each : each.withoutExcluded()).toList();
            return new PanelView(panel.tenderId(), draw.shape(), draw.round(), seats == null ? "" : draw.seed(),
                    draw.commitment(), seats == null ? List.of() : draw.bidSeals(), seats == null ? null : draw,
                    seats == null ? null : earlier, seats, panel.chairSeatId().orElse(null),
                    panel.evaluateBy().orElse(null), early,
                    panel.shortage().map(lacking -> Panel.CANNOT_BE_FILLED).orElse(null), panel.shortage().orElse(null),
                    panel.seeds().nextCommitment());
        }

        static PanelView stopped(UUID tenderId, PanelService.Drawing drawing, String commitment) {
            return new PanelView(tenderId, drawing.shape(), 1, "", commitment, List.of(), null, null, null, null, null,
                    false, Panel.CANNOT_BE_FILLED, drawing.shortage(), null);
        }
    }
}
