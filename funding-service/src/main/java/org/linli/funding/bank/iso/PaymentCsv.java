package org.linli.funding.bank.iso;

import java.util.List;
import org.linli.funding.disbursement.PaymentRegister.Orders;
import org.linli.platform.csv.Csv;

/**
 * The same payments for a bank that knows no ISO 20022. A spreadsheet would round what looks like a long number: such
 * cells begin with an apostrophe, the mark of text, as what looks like a formula does.
 */
final class PaymentCsv {

    private static final List<String> HEADER =
            List.of("end_to_end_id", "amount", "currency", "payee", "bank", "account", "remark");

    private PaymentCsv() {
    }

    static String of(Orders orders) {
        return Csv.of(HEADER,
                orders.orders().stream()
                        .map(order -> List.of(text(PaymentIds.endToEnd(order.paymentId())), order.amount().amount(),
                                "CNY", order.payee(), text(order.bank()), text(order.number()), order.remark()))
                        .toList());
    }

    /** Also an id whose only letter is one e in its midst is a number to a spreadsheet. */
    private static String text(String cell) {
        return cell.matches("[0-9]+|[0-9]+[eE][0-9]+") ? "'" + cell : cell;
    }
}
