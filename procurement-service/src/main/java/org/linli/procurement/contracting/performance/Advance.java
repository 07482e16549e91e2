package org.linli.procurement.contracting.performance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/** Money paid before the signature, which lets the service start before it. */
@Schema(description = "预付款 Money paid before the signature")
public record Advance(Money amount, LocalDate paidOn, String reference) {
}
