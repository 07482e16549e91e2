package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds a file against the schema of its message in src/test/resources/iso20022. */
public final class IsoSchema {

    private IsoSchema() {
    }

    /** @throws AssertionError with the place that does not fit */
    public static void check(String message, String xml) {
        try {
            var schema = Objects.requireNonNull(IsoSchema.class.getResource("/iso20022/" + message + ".xsd"), message);
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema).newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException invalid) {
            throw new AssertionError(message + ": " + invalid.getMessage() + "\n" + xml, invalid);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
