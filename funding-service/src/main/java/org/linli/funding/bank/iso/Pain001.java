package org.linli.funding.bank.iso;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.linli.funding.disbursement.PaymentRegister.Order;
import org.linli.funding.disbursement.PaymentRegister.Orders;
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
        text("BtchBookg", "false");
        sums(orders);
        open("PmtTpInf");
        coded("CtgyPurp", "Cd", "SUPP");
        close();
        open("ReqdExctnDt");
        text("Dt", day(orders).toString());
        close();
        party("Dbtr", payer.holder(), payer.creditCode().orElse(null));
        account("DbtrAcct", payer.account());
        bank("DbtrAgt", payer.bank());
        text("ChrgBr", "DEBT");
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
        party("InitgPty", payer.holder(), payer.creditCode().orElse(null));
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
        party("Cdtr", order.payee(), order.creditCode());
        account("CdtrAcct", order.number());
        coded("Purp", "Cd", "GOVT");
        open("RmtInf");
        text("Ustrd", cut(order.remark()));
        close();
        close();
    }

    private void party(String element, String name, @Nullable String creditCode) throws XMLStreamException {
        open(element);
        text("Nm", cut(name));
        if (creditCode != null) {
            open("Id");
            open("OrgId");
            open("Othr");
            text("Id", creditCode);
            coded("SchmeNm", "Prtry", "USCC");
            close();
            close();
            close();
        }
        close();
    }

    private void coded(String element, String kind, String code) throws XMLStreamException {
        open(element);
        text(kind, code);
        close();
    }

    /** Names and remarks are at most 140 characters in this message, and none of them controls anything. */
    private static String cut(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(140, plain.length()));
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

    /** By the number that CNAPS knows it by, where it is told. */
    private void bank(String element, String told) throws XMLStreamException {
        var branch = BankNumber.of(told);
        open(element);
        open("FinInstnId");
        if (branch.number() != null) {
            open("ClrSysMmbId");
            coded("ClrSysId", "Cd", "CNAPS");
            text("MmbId", branch.number());
            close();
        }
        if (branch.named().isPresent() || branch.number() == null) {
            text("Nm", cut(branch.named().orElse("-")));
        }
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
