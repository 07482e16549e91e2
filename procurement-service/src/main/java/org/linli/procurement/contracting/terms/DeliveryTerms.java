package org.linli.procurement.contracting.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the work of one instalment may be handed over.
 *
 * @param from the first day; null at once
 * @param afterAcceptance only when all that was handed over before is accepted, or counts as accepted
 */
public record DeliveryTerms(@Nullable LocalDate from, boolean afterAcceptance) {

    /** Of an instalment that is not in the contract: whoever asks for it is told so. */
    static final DeliveryTerms NONE = new DeliveryTerms(null, false);
}
