package org.linli.procurement.planning.intention;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/** What an intention said before it was corrected, until which day, and why it was corrected. */
@Schema(description = "更正前内容 What an intention said before a correction")
public record FormerText(String project, String needs, Money budget, String expectedMonth, LocalDate until,
        String reason) {

    static FormerText of(IntentionText text, LocalDate until, String reason) {
        return new FormerText(text.project(), text.needs(), text.budget(), text.expectedMonth(), until, reason);
    }
}
