package org.linli.funding.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.linli.funding.disbursement.Payments.Orders;

/** The same payments for a bank that knows no ISO 20022. Opens in a spreadsheet: what looks like a formula is told to be text. */
final class PaymentCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader("end_to_end_id", "amount", "currency", "payee", "bank", "account", "remark").get();

    private PaymentCsv() {
    }

    static String of(Orders orders) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var order : orders.orders()) {
                csv.printRecord(PaymentIds.endToEnd(order.paymentId()), order.amount().amount(), "CNY", plain(order.payee()),
                        plain(order.bank()), order.number(), plain(order.remark()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A cell that begins with one of these would be calculated. */
    static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
