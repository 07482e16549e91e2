package org.linli.funding.bank.iso;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.linli.funding.disbursement.Payments.Order;
import org.linli.funding.disbursement.Payments.Orders;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/**
 * CustomerCreditTransferInitiation (ISO 20022 pain.001.001.09): one payment information for a batch, one transaction
 * for each payment. The same batch gives the same bytes.
 */
final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final BankConfig payer;

    private Pain001(BankConfig payer) throws XMLStreamException {
        this.payer = payer;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(Orders orders, BankConfig payer) {
        try {
            return new Pain001(payer).write(orders);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Orders orders) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        header(orders);
        open("PmtInf");
        text("PmtInfId", orders.batch());
        text("PmtMtd", "TRF");
        sums(orders);
        open("ReqdExctnDt");
        text("Dt", day(orders).toString());
        close();
        named("Dbtr", payer.holder());
        account("DbtrAcct", payer.account());
        bank("DbtrAgt", payer.bank());
        for (var order : orders.orders()) {
            transfer(order);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }

    private void header(Orders orders) throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", orders.batch());
        text("CreDtTm", orders.sentAt().truncatedTo(ChronoUnit.SECONDS).atZone(Deadline.ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        sums(orders);
        named("InitgPty", payer.holder());
        close();
    }

    private void sums(Orders orders) throws XMLStreamException {
        text("NbOfTxs", String.valueOf(orders.orders().size()));
        text("CtrlSum", orders.orders().stream().map(Order::amount).reduce(Money.ZERO, Money::plus).amount());
    }

    private static LocalDate day(Orders orders) {
        return Deadline.dayOf(orders.sentAt());
    }

    private void transfer(Order order) throws XMLStreamException {
        var id = PaymentIds.endToEnd(order.paymentId());
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", id);
        text("EndToEndId", id);
        close();
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(order.amount().amount());
        close();
        close();
        bank("CdtrAgt", order.bank());
        named("Cdtr", order.payee());
        account("CdtrAcct", order.number());
        open("RmtInf");
        text("Ustrd", order.remark());
        close();
        close();
    }

    /** Names are at most 140 characters in this message. */
    private void named(String element, String name) throws XMLStreamException {
        open(element);
        text("Nm", name.substring(0, Math.min(140, name.length())));
        close();
    }

    private void account(String element, String number) throws XMLStreamException {
        open(element);
        open("Id");
        open("Othr");
        text("Id", number);
        close();
        close();
        close();
    }

    private void bank(String element, String name) throws XMLStreamException {
        open(element);
        open("FinInstnId");
        text("Nm", name);
        close();
        close();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        open(element);
        xml.writeCharacters(value);
        close();
    }
}
