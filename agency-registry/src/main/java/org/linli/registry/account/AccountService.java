package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;
import org.linli.registry.account.AccountStatus.AccountCommand;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per command on an account. */
@ApplicationScoped
class AccountService {

    private final Accounts accounts;
    private final Commands commands;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Journal journal;
    private final Vault vault;
    private final PeerSecrets peers;
    private final Today today;

    AccountService(Accounts accounts, Commands commands, AgencyRegister register, Impartiality impartiality,
            Journal journal, Vault vault, PeerSecrets peers, Today today) {
        this.accounts = accounts;
        this.commands = commands;
        this.peers = peers;
        this.today = today;
        this.register = register;
        this.impartiality = impartiality;
        this.journal = journal;
        this.vault = vault;
    }

    @Transactional
    Account propose(UUID agencyId, AccountResource.NewAccount proposal, Actor actor) {
        register.requireKnown(agencyId);
        if (register.isClosed(agencyId)) {
            throw new Conflict(AccountProblem.AGENCY_CLOSED);
        }
        var account = Account.propose(Ids.next(), agencyId, proposal.bank(), proposal.number(), actor, vault);
        accounts.persistAndFlush(account);
        journal.append(account.proposed());
        return account;
    }

    @Transactional
    Account confirm(UUID agencyId, UUID id, @Nullable String ifMatch, Actor actor) {
        return commands.decide(accounts.locked(agencyId, id), ifMatch, AccountCommand.CONFIRM,
                account -> account.confirm(actor));
    }

    /** At most one verified account per agency: it takes the place of the former, and somebody can always be paid. */
    @Transactional
    Account verify(UUID agencyId, UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decideAll(accounts.locked(agencyId, id), ifMatch, AccountCommand.VERIFY, account -> {
            impartiality.require(agencyId);
            account.requireVerifiedBy(officer);
            if (accounts.isVerifiedElsewhere(account)) {
                throw new Conflict(AccountProblem.NUMBER_TAKEN);
            }
            var said = new ArrayList<AccountEvent>();
            accounts.verifiedOf(agencyId).map(Account::retired).ifPresent(said::add);
            accounts.flush();
            said.add(account.verify(officer, vault, peers));
            return said;
        });
    }

    @Transactional
    Account retire(UUID agencyId, UUID id, @Nullable String ifMatch, Actor actor) {
        var day = today.day();
        return commands.decideAll(accounts.locked(agencyId, id), ifMatch, AccountCommand.RETIRE,
                account -> account.retire(actor, day.date(), day.until("STEP-CONFIRM")));
    }

    @Transactional
    Account confirmRetirement(UUID agencyId, UUID id, @Nullable String ifMatch, Actor officer) {
        var day = today.day();
        return commands.decide(accounts.locked(agencyId, id), ifMatch, AccountCommand.CONFIRM_RETIREMENT, account -> {
            impartiality.require(agencyId);
            return account.confirmRetirement(officer, day.date(), day.rule("SEPARATION"));
        });
    }

    @Transactional
    Account rejectRetirement(UUID agencyId, UUID id, @Nullable String ifMatch) {
        return commands.change(accounts.locked(agencyId, id), ifMatch, AccountCommand.REJECT_RETIREMENT,
                Account::rejectRetirement);
    }

    void lapseRetirement(UUID id) {
        accounts.get(id).lapseRetirement();
    }
}
