package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads ISO 20022 by path. A bank may say more than we ask for; what we ask for and do not find is a problem that names
 * its place. No document type, no entity and nothing outside the file is ever followed.
 */
final class IsoXml {

    private IsoXml() {
    }

    static Element root(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException broken) {
            throw new Invalid(BankProblem.NOT_XML, "file", String.valueOf(broken.getMessage()));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every element at the end of the path, such as {@code Stmt/Ntry}; the names are local ones. */
    static List<Element> all(Element from, String path) {
        var found = List.of(from);
        for (var name : path.split("/")) {
            var next = new ArrayList<Element>();
            for (var parent : found) {
                for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element element && name.equals(element.getLocalName())) {
                        next.add(element);
                    }
                }
            }
            found = next;
        }
        return found;
    }

    static Optional<Element> first(Element from, String path) {
        return all(from, path).stream().findFirst();
    }

    static Element one(Element from, String path) {
        return first(from, path)
                .orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", from.getLocalName() + "/" + path));
    }

    static Optional<String> text(Element from, String path) {
        return first(from, path).map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    static String needed(Element from, String path) {
        return text(from, path)
                .orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", from.getLocalName() + "/" + path));
    }

    /** Whole fen of yuan; any other currency is refused. */
    static Money amount(Element from, String path) {
        var element = one(from, path);
        if (!"CNY".equals(element.getAttribute("Ccy"))) {
            throw new Invalid(BankProblem.CURRENCY, "file", element.getAttribute("Ccy"));
        }
        return money(element.getTextContent().strip());
    }

    static Money money(String text) {
        try {
            var fen = new BigDecimal(text).movePointRight(2).longValueExact();
            if (fen < 0) {
                throw new ArithmeticException("negative");
            }
            return Money.fen(fen);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            throw new Invalid(BankProblem.NOT_AN_AMOUNT, "file", text);
        }
    }

    /** A day, or the day of a moment. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException noDay) {
            throw new Invalid(BankProblem.NOT_A_DAY, "file", text);
        }
    }
}
