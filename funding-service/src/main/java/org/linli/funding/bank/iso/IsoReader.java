package org.linli.funding.bank.iso;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.platform.problem.Invalid;

/**
 * Finds the message in a file, whatever stands around it and whichever version it is: the names of what is read have
 * been the same since 001.02. A bank may say more than is asked for.
 */
final class IsoReader implements IsoXml.Visitor {

    /** What one kind of message makes of its elements. */
    interface Message extends IsoXml.Visitor {
        BankReport report();
    }

    private static final Map<String, Kind> MESSAGES = Map.of("CstmrPmtStsRpt", Kind.PAIN_002, "BkToCstmrStmt",
            Kind.CAMT_053, "BkToCstmrAcctRpt", Kind.CAMT_052, "BkToCstmrDbtCdtNtfctn", Kind.CAMT_054);

    private final String account;
    private final Consumer<Line> lines;
    private @Nullable Message message;
    private String root = "";

    IsoReader(String account, Consumer<Line> lines) {
        this.account = account;
        this.lines = lines;
    }

    @Override
    public boolean opens(String name) {
        if (root.isEmpty()) {
            root = name;
        }
        if (message != null) {
            return message.opens(name);
        }
        var kind = MESSAGES.get(name);
        if (kind != null) {
            message = kind == Kind.PAIN_002 ? new Pain002(lines) : new Camt(kind, account, lines);
        }
        return true;
    }

    @Override
    public void node(Node node) {
        if (message != null) {
            message.node(node);
        }
    }

    @Override
    public void closes(String name) {
        if (message != null) {
            message.closes(name);
        }
    }

    BankReport report() {
        if (message == null) {
            throw new Invalid(BankProblem.UNKNOWN_FORMAT, "file", IsoValues.shown(root));
        }
        return message.report();
    }
}
