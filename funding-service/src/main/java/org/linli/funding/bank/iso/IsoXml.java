package org.linli.funding.bank.iso;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.platform.problem.Invalid;

/**
 * Reads XML element by element, so that a file of any length takes the room of one entry. No document type, no entity
 * and nothing outside the file is ever followed.
 */
final class IsoXml {

    /** Deeper than any message of ISO 20022. */
    private static final int DEEPEST = 40;

    /** What is done with each element as it comes. */
    interface Visitor {

        /** @return whether its children are told one by one; if not, it comes whole as a node */
        boolean opens(String name);

        void node(Node node);

        /** Of an element whose children were told. */
        void closes(String name);
    }

    private IsoXml() {
    }

    /** @throws Invalid for what is no XML, or has a document type */
    static void stream(Reader text, Visitor visitor) {
        try {
            var xml = reader(text);
            var open = new ArrayDeque<String>();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("DOCTYPE");
                    case XMLStreamConstants.START_ELEMENT -> {
                        var name = xml.getLocalName();
                        if (open.size() > DEEPEST) {
                            throw refused(name);
                        } else if (visitor.opens(name)) {
                            open.push(name);
                        } else {
                            visitor.node(node(xml, open.size()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> visitor.closes(open.pop());
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw refused(place(broken));
        }
    }

    /** A whole small file. */
    static Node root(String text) {
        try {
            var xml = reader(new StringReader(text));
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw refused("DOCTYPE");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return node(xml, 0);
                }
            }
            throw refused("");
        } catch (XMLStreamException broken) {
            throw refused(place(broken));
        }
    }

    private static XMLStreamReader reader(Reader text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(text);
    }

    private static Node node(XMLStreamReader xml, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        if (depth > DEEPEST) {
            throw refused(name);
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        var children = new ArrayList<Node>();
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(node(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> throw refused(name);
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Node(name, attributes, children.isEmpty() ? text.toString() : "", List.copyOf(children));
                }
                default -> {
                }
            }
        }
    }

    private static Invalid refused(String where) {
        return new Invalid(BankProblem.NOT_XML, "file", where);
    }

    private static String place(XMLStreamException broken) {
        var at = broken.getLocation();
        return at == null ? "?" : at.getLineNumber() + ":" + at.getColumnNumber();
    }
}
