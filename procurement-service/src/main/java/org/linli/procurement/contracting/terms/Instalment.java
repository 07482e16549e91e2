package org.linli.procurement.contracting.terms;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * One instalment as the contract says it; {@code wage + performance + retention = amount}.
 *
 * @param expectedOn when it is expected; null for SIGNING until the contract is signed
 */
@Schema(description = "一期款项 One instalment")
public record Instalment(int no, Trigger trigger, Money amount, Money wage, Money performance, Money retention,
        @Nullable LocalDate expectedOn) {

    /**
     * What makes it payable, beside the acceptance of its work: the signature; the end of a period of service; the
     * acceptance of all work before it; an evaluation of the contract, or the day of one that is late (F03); half the
     * term; its end.
     */
    public enum Trigger {
        SIGNING, PERIOD, ACCEPTANCE, EVALUATION, MID_TERM, FINAL
    }

    public Instalment {
        if (!wage.plus(performance).plus(retention).equals(amount)) {
            throw new IllegalArgumentException("the parts of an instalment sum to its amount");
        }
    }

    /** Work is delivered and accepted for all but the advance at signing. */
    public boolean needsAcceptance() {
        return trigger != Trigger.SIGNING;
    }

    public Instalment signedOn(LocalDate day) {
        return trigger == Trigger.SIGNING ? new Instalment(no, trigger, amount, wage, performance, retention, day)
                : this;
    }
}
