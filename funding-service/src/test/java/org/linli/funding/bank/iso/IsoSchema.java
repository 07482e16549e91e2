package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Holds a file against the schema of its message: as ISO 20022 publishes it, where an artifact carries it
 * (pain.001.001.09, pain.002.001.10, camt.052.001.08), and else as src/test/resources/iso20022 has it.
 */
public final class IsoSchema {

    private IsoSchema() {
    }

    /** @throws AssertionError with the place that does not fit */
    public static void check(String message, String xml) {
        try {
            var schema = Stream.of("/" + message + ".xsd", "/iso20022/" + message + ".xsd")
                    .map(IsoSchema.class::getResource).filter(Objects::nonNull).findFirst().orElseThrow();
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema).newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException invalid) {
            throw new AssertionError(message + ": " + invalid.getMessage() + "\n" + xml, invalid);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * camt.053 is published without an artifact that carries it. What it has in common with camt.052, entries, balances
     * and whatever they consist of, is held against that; the rest against this house's own.
     */
    public static void checkStatement(String xml) {
        check("camt.053.001.08", xml);
        check("camt.052.001.08", xml.replace("camt.053", "camt.052").replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
                .replace("<Stmt>", "<Rpt>").replace("</Stmt>", "</Rpt>"));
    }
}
