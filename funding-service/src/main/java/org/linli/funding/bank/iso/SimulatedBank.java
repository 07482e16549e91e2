package org.linli.funding.bank.iso;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * A bank to play with. It takes pain.001 and says pain.002 and camt.053, and can be told to delay, lose, return, refuse
 * or pay twice. It keeps its own books from its own point of view and knows nothing of the house.
 */
final class SimulatedBank {

    enum Behaviour {
        PAY,
        /** Pays with the statement after the next. */
        DELAY,
        /** Takes it and never speaks of it again. */
        LOSE,
        /** Pays, and gets it back from the payee's bank. */
        RETURN,
        /** Does not take it. */
        REFUSE,
        /** Pays twice and corrects itself with the next statement. */
        DUPLICATE
    }

    /** One movement of the account. @param reason of a return, empty otherwise */
    record Movement(boolean credit, String endToEnd, Money amount, String reference, String reason) {
    }

    private final String account;
    private final List<Movement> next = new ArrayList<>();
    private final List<Movement> afterNext = new ArrayList<>();
    private Money balance;

    SimulatedBank(String account, Money balance) {
        this.account = account;
        this.balance = balance;
    }

    /** @return pain.002: taken for processing, or refused */
    synchronized String order(String pain001, Behaviour behaviour, Instant at) {
        var initiation = IsoXml.root(pain001).one("CstmrCdtTrfInitn");
        var batch = initiation.needed("GrpHdr/MsgId");
        var taken = new ArrayList<BankFiles.Status>();
        for (var transfer : initiation.all("PmtInf/CdtTrfTxInf")) {
            var endToEnd = transfer.needed("PmtId/EndToEndId");
            var refused = behaviour == Behaviour.REFUSE;
            taken.add(new BankFiles.Status(endToEnd, refused ? "RJCT" : "ACSP", refused ? "AC01" : ""));
            move(endToEnd, IsoValues.amount(transfer, "Amt/InstdAmt"), behaviour);
        }
        return BankFiles.pain002("SB-S-" + UUID.randomUUID().toString().substring(0, 18), batch, taken, at);
    }

    private void move(String endToEnd, Money amount, Behaviour behaviour) {
        switch (behaviour) {
            case PAY -> next.add(debit(endToEnd, amount));
            case DELAY -> afterNext.add(debit(endToEnd, amount));
            case LOSE, REFUSE -> {
            }
            case RETURN -> {
                next.add(debit(endToEnd, amount));
                next.add(new Movement(true, endToEnd, amount, reference(), "AC04"));
            }
            case DUPLICATE -> {
                next.add(debit(endToEnd, amount));
                next.add(debit(endToEnd, amount));
                afterNext.add(new Movement(true, endToEnd, amount, reference(), ""));
            }
        }
    }

    /** Money from somebody, with the reference they gave. */
    synchronized void credit(Money amount, String reference) {
        next.add(new Movement(true, "NOTPROVIDED", amount, reference, ""));
    }

    /** Money the bank takes without being told to. */
    synchronized void debit(Money amount) {
        next.add(debit("NOTPROVIDED", amount));
    }

    /** @return camt.053 of that day; what is delayed comes with the following one */
    synchronized String statement(LocalDate day) {
        var opening = balance;
        for (var movement : next) {
            balance = movement.credit() ? balance.plus(movement.amount()) : balance.minus(movement.amount());
        }
        var said = BankFiles.camt053("SB-A-" + day + "-" + UUID.randomUUID().toString().substring(0, 12), account, day,
                opening, balance, List.copyOf(next));
        next.clear();
        next.addAll(afterNext);
        afterNext.clear();
        return said;
    }

    synchronized Money balance() {
        return balance;
    }

    private Movement debit(String endToEnd, Money amount) {
        return new Movement(false, endToEnd, amount, reference(), "");
    }

    private static String reference() {
        return "SB-" + UUID.randomUUID().toString().substring(0, 23);
    }
}
