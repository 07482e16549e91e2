package org.linli.funding.bank.iso;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What the simulated bank says, as a bank would write it. */
final class BankFiles {

    /** One payment's status. @param reason code of ISO 20022, empty where there is none */
    record Status(String endToEnd, String code, String reason) {
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private BankFiles() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String pain002(String id, String batch, List<Status> statuses, Instant at) {
        return written(file -> file.report(id, batch, statuses, at));
    }

    static String camt053(String id, String account, LocalDate day, Money opening, Money closing,
            List<SimulatedBank.Movement> movements) {
        return written(file -> file.statement(id, account, day, opening, closing, movements));
    }

    private interface Writing {
        void to(BankFiles file) throws XMLStreamException;
    }

    private static String written(Writing writing) {
        try {
            var file = new BankFiles();
            file.xml.writeStartDocument("UTF-8", "1.0");
            writing.to(file);
            file.xml.writeEndDocument();
            file.xml.flush();
            return file.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void report(String id, String batch, List<Status> statuses, Instant at) throws XMLStreamException {
        document("urn:iso:std:iso:20022:tech:xsd:pain.002.001.10", "CstmrPmtStsRpt");
        header(id, at);
        open("OrgnlGrpInfAndSts");
        text("OrgnlMsgId", batch);
        text("OrgnlMsgNmId", "pain.001.001.09");
        close(1);
        open("OrgnlPmtInfAndSts");
        text("OrgnlPmtInfId", batch);
        for (var status : statuses) {
            open("TxInfAndSts");
            text("OrgnlEndToEndId", status.endToEnd());
            text("TxSts", status.code());
            if (!status.reason().isEmpty()) {
                open("StsRsnInf");
                open("Rsn");
                text("Cd", status.reason());
                close(2);
            }
            close(1);
        }
        close(3);
    }

    private void statement(String id, String account, LocalDate day, Money opening, Money closing,
            List<SimulatedBank.Movement> movements) throws XMLStreamException {
        document("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "BkToCstmrStmt");
        header(id, day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
        open("Stmt");
        text("Id", id);
        open("Acct");
        open("Id");
        open("Othr");
        text("Id", account);
        close(3);
        balance("OPBD", opening, day);
        balance("CLBD", closing, day);
        for (var movement : movements) {
            entry(movement, day);
        }
        close(3);
    }

    private void balance(String code, Money amount, LocalDate day) throws XMLStreamException {
        open("Bal");
        open("Tp");
        open("CdOrPrtry");
        text("Cd", code);
        close(2);
        amount(amount.isNegative() ? amount.negated() : amount);
        text("CdtDbtInd", amount.isNegative() ? "DBIT" : "CRDT");
        day("Dt", day);
        close(1);
    }

    private void entry(SimulatedBank.Movement movement, LocalDate day) throws XMLStreamException {
        open("Ntry");
        amount(movement.amount());
        text("CdtDbtInd", movement.credit() ? "CRDT" : "DBIT");
        open("Sts");
        text("Cd", "BOOK");
        close(1);
        day("BookgDt", day);
        day("ValDt", day);
        text("AcctSvcrRef", movement.reference());
        open("BkTxCd");
        open("Prtry");
        text("Cd", "TRF");
        close(2);
        open("NtryDtls");
        open("TxDtls");
        open("Refs");
        text("EndToEndId", movement.endToEnd());
        close(1);
        if (!movement.reason().isEmpty()) {
            open("RtrInf");
            open("Rsn");
            text("Cd", movement.reason());
            close(2);
        }
        close(3);
    }

    private void document(String namespace, String message) throws XMLStreamException {
        open("Document");
        xml.writeDefaultNamespace(namespace);
        open(message);
    }

    private void header(String id, Instant at) throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", id);
        text("CreDtTm", at.truncatedTo(ChronoUnit.SECONDS).atZone(Deadline.ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        close(1);
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(amount.amount());
        close(1);
    }

    private void day(String element, LocalDate day) throws XMLStreamException {
        open(element);
        text("Dt", day.toString());
        close(1);
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    private void text(String element, String value) throws XMLStreamException {
        open(element);
        xml.writeCharacters(value);
        close(1);
    }
}
