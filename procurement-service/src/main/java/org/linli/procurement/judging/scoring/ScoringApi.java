package org.linli.procurement.judging.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface ScoringApi {

    /** @param submit true locks the sheet at once; false keeps a draft */
    @Schema(description = "评分表 One member's scores of one bid")
    record NewSheet(@NotNull UUID bidId, @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Score> scores,
            @NotNull Boolean submit) {

        List<Mark> marks() {
            return scores.stream().map(score -> new Mark(score.criterion(), score.score(), score.reason())).toList();
        }
    }

    @Schema(description = "单项评分 A score with its reason")
    record Score(@NotBlank @Text(max = 50) String criterion,
            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal score,
            @NotBlank @Text(max = 2000) String reason) {
    }

    @Schema(description = "偏离说明 Words for a score far from the median (S06)")
    record Explanation(@NotBlank @Text(max = 50) String criterion, @NotBlank @Text(max = 2000) String words) {
    }

    @Schema(description = "评分表 One member's scores of one bid")
    record SheetView(UUID id, UUID tenderId, UUID bidId, UUID seatId, SheetStatus status, List<Mark> scores,
            List<String> allowedActions) {

        static SheetView of(Sheet sheet, List<String> allowed) {
            return new SheetView(sheet.id(), sheet.tenderId(), sheet.bidId(), sheet.seatId(), sheet.status(),
                    sheet.marks(), allowed);
        }
    }
}
