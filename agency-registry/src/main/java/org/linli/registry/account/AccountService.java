package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.UniqueIndex;
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

    AccountService(Accounts accounts, Commands commands, AgencyRegister register, Impartiality impartiality,
            Journal journal, Vault vault, PeerSecrets peers) {
        this.accounts = accounts;
        this.commands = commands;
        this.peers = peers;
        this.register = register;
        this.impartiality = impartiality;
        this.journal = journal;
        this.vault = vault;
    }

    @Transactional
    Account propose(UUID agencyId, AccountResource.NewAccount proposal, Actor actor) {
        register.requireKnown(agencyId);
        var account = Account.propose(Ids.next(), agencyId, proposal.bank(), proposal.number(), actor, vault);
        UniqueIndex.decides(() -> accounts.persistAndFlush(account),
                Map.of("account_number", () -> new Conflict(AccountProblem.NUMBER_TAKEN)));
        journal.append(account.proposed());
        return account;
    }

    @Transactional
    Account confirm(UUID agencyId, UUID id, @Nullable String ifMatch, Actor actor) {
        return commands.decide(accounts.locked(agencyId, id), ifMatch, AccountCommand.CONFIRM,
                account -> account.confirm(actor));
    }

    /** At most one verified account per agency: the former is retired first. */
    @Transactional
    Account verify(UUID agencyId, UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(accounts.locked(agencyId, id), ifMatch, AccountCommand.VERIFY, account -> {
            impartiality.require(agencyId);
            if (accounts.hasVerified(agencyId)) {
                throw new Conflict(AccountProblem.VERIFIED_EXISTS);
            }
            return account.verify(officer, vault, peers);
        });
    }

    @Transactional
    Account retire(UUID agencyId, UUID id, @Nullable String ifMatch) {
        return commands.decide(accounts.locked(agencyId, id), ifMatch, AccountCommand.RETIRE, Account::retire);
    }
}
