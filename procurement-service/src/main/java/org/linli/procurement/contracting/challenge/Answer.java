package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the purchaser answered; {@code remedy} only where it agrees. */
@Schema(name = "ChallengeAnswer", description = "答复 The purchaser's answer")
public record Answer(boolean agrees, String text, @Nullable Remedy remedy, LocalDate on) {
}
