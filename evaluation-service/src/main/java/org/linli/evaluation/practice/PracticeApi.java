package org.linli.evaluation.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Text;

final class PracticeApi {

    private PracticeApi() {
    }

    /** @param situation what was found; {@code method} what was done; {@code outcome} what came of it */
    @Schema(description = "优秀案例 A card of good practice")
    record NewCard(@NotNull UUID evaluationId, @NotBlank @Text(max = 200) String title,
            @NotBlank @Text(max = 4000) String situation, @NotBlank @Text(max = 4000) String method,
            @NotBlank @Text(max = 4000) String outcome) implements Owned.About {

        @Override
        public UUID about() {
            return evaluationId;
        }

        Story story() {
            return new Story(title, situation, method, outcome);
        }
    }

    @Schema(name = "CardReason", description = "理由 Why it is not or no longer shown")
    record CardReason(@NotBlank @Text(max = 1000) String reason) {
    }

    @Schema(name = "PracticeCardView", description = "优秀案例 A card of good practice and the kind of area it worked in")
    record CardView(UUID id, UUID evaluationId, UUID agencyId, AreaType areaType, String serviceType, String title,
            String situation, String method, String outcome, CardStatus status, LocalDate draftedOn,
            @Nullable LocalDate decidedOn, @Nullable String reason, List<String> allowedActions) {

        static CardView of(PracticeCard card, Caller caller) {
            var story = card.story();
            return new CardView(card.id(), card.evaluationId(), card.agencyId(), card.areaType(), card.serviceType(),
                    story.title(), story.situation(), story.method(), story.outcome(), card.status(), card.draftedOn(),
                    card.decidedOn().orElse(null), card.reason().orElse(null), card.allowedTo(caller));
        }
    }
}
