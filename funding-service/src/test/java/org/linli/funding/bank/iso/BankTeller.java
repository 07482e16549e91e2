package org.linli.funding.bank.iso;

import java.time.LocalDate;
import org.linli.funding.bank.iso.SimulatedBank.Behaviour;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Time;

/** The simulated bank for tests of other packages; what banks of other tests have stated is forgotten. */
public final class BankTeller {

    private final SimulatedBank bank;

    public BankTeller(String account, Money balance) {
        StatementText.forgetOthers();
        bank = new SimulatedBank(account, balance);
    }

    public String pays(String file) {
        return bank.order(file, Behaviour.PAY, Time.now());
    }

    public String delays(String file) {
        return bank.order(file, Behaviour.DELAY, Time.now());
    }

    public String loses(String file) {
        return bank.order(file, Behaviour.LOSE, Time.now());
    }

    public String returns(String file) {
        return bank.order(file, Behaviour.RETURN, Time.now());
    }

    public String refuses(String file) {
        return bank.order(file, Behaviour.REFUSE, Time.now());
    }

    public String paysTwice(String file) {
        return bank.order(file, Behaviour.DUPLICATE, Time.now());
    }

    public void gets(String yuan, String reference) {
        bank.credit(Money.yuan(yuan), reference);
    }

    public void takes(String yuan) {
        bank.debit(Money.yuan(yuan));
    }

    public String statement(LocalDate day) {
        return bank.statement(day);
    }

    public Money balance() {
        return bank.balance();
    }
}
