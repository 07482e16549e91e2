package org.linli.funding.overdue;

import java.util.List;
import org.linli.platform.Sha256;
import org.linli.platform.money.Money;

/** The yearly file of overdue contracts per purchaser (国务院令802 art 18), as CSV. */
record DisclosureFile(int year, List<Line> lines) {

    private static final String HEADER = "year,purchaserId,contracts,amountCny,unsettledAtYearEndCny,purchaserName\r\n";

    /**
     * @param purchaser what the unit is called; {@code contracts} with at least one payable overdue in that year
     * @param amount the most that was overdue of each of those payables
     * @param unsettled of it not cleared on 31 December
     */
    record Line(String purchaserId, String purchaser, int contracts, Money amount, Money unsettled) {
    }

    int contracts() {
        return lines.stream().mapToInt(Line::contracts).sum();
    }

    Money amount() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    private Money unsettled() {
        return lines.stream().map(Line::unsettled).reduce(Money.ZERO, Money::plus);
    }

    /** Ends with the sum over all purchasers, also when nothing was late. */
    String csv() {
        var text = new StringBuilder(HEADER);
        lines.forEach(line -> text
                .append(row(line.purchaserId(), line.contracts(), line.amount(), line.unsettled(), line.purchaser())));
        return text.append(row("TOTAL", contracts(), amount(), unsettled(), "")).toString();
    }

    /** Purchasers are codes of letters, digits and hyphens, their names have no comma: nothing to quote. */
    private String row(String purchaser, int count, Money sum, Money open, String name) {
        return "%d,%s,%d,%s,%s,%s\r\n".formatted(year, purchaser, count, sum.amount(), open.amount(), name);
    }

    String sha256() {
        return Sha256.of(csv());
    }
}
