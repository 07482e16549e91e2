package org.linli.procurement.planning.intention;

import jakarta.persistence.Embeddable;
import org.linli.platform.money.Money;

/**
 * What is told.
 *
 * @param needs what is to be bought, for whom, and what it has to achieve
 * @param expectedMonth in which the purchase is expected to begin, such as 2026-09
 */
@Embeddable
public record IntentionText(String project, String needs, Money budget, String expectedMonth) {
}
