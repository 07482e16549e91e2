package org.linli.funding.bank.iso;

import java.util.List;
import org.linli.funding.Csv;
import org.linli.funding.disbursement.Payments.Orders;

/** The same payments for a bank that knows no ISO 20022. */
final class PaymentCsv {

    private static final List<String> HEADER =
            List.of("end_to_end_id", "amount", "currency", "payee", "bank", "account", "remark");

    private PaymentCsv() {
    }

    static String of(Orders orders) {
        return Csv.of(HEADER,
                orders.orders().stream().map(order -> List.of(PaymentIds.endToEnd(order.paymentId()),
                        order.amount().amount(), "CNY", order.payee(), order.bank(), order.number(), order.remark()))
                        .toList());
    }
}
