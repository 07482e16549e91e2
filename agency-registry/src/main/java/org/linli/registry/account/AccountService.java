package org.linli.registry.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;
import org.linli.registry.standing.AgencyRegister;

/** One transaction per command on an account. */
@ApplicationScoped
class AccountService implements PanacheRepositoryBase<Account, UUID> {

    private final AgencyRegister register;
    private final Journal journal;
    private final Vault vault;
    private final PeerSecrets peers;

    AccountService(AgencyRegister register, Journal journal, Vault vault, PeerSecrets peers) {
        this.peers = peers;
        this.register = register;
        this.journal = journal;
        this.vault = vault;
    }

    @Transactional
    Account propose(UUID agencyId, AccountResource.NewAccount proposal, Actor actor) {
        register.requireKnown(agencyId);
        if (count("numberIndex = ?1 and status <> ?2", vault.index(Account.NUMBER, proposal.number()),
                AccountStatus.RETIRED) > 0) {
            throw new Conflict(AccountProblem.NUMBER_TAKEN);
        }
        var account = Account.propose(Ids.next(), agencyId, proposal.bank(), proposal.number(), actor, vault);
        persistAndFlush(account);
        journal.append(account.proposed());
        return account;
    }

    @Transactional
    Account confirm(UUID agencyId, UUID id, @Nullable String ifMatch, Actor actor) {
        return decide(agencyId, id, ifMatch, account -> account.confirm(actor));
    }

    /** At most one verified account per agency: the former is retired first. */
    @Transactional
    Account verify(UUID agencyId, UUID id, @Nullable String ifMatch, Actor officer) {
        if (count("agencyId = ?1 and status = ?2", agencyId, AccountStatus.VERIFIED) > 0) {
            throw new Conflict(AccountProblem.VERIFIED_EXISTS);
        }
        return decide(agencyId, id, ifMatch, account -> account.verify(officer, vault, peers));
    }

    @Transactional
    Account retire(UUID agencyId, UUID id, @Nullable String ifMatch) {
        return decide(agencyId, id, ifMatch, Account::retire);
    }

    private Account decide(UUID agencyId, UUID id, @Nullable String ifMatch, Function<Account, AccountEvent> command) {
        var account = find("id = ?1 and agencyId = ?2", id, agencyId).firstResultOptional()
                .orElseThrow(() -> new NotFound("Account", id));
        Answers.requireMatch(ifMatch, account.version());
        journal.append(command.apply(account));
        flush();
        return account;
    }

    List<Account> page(UUID agencyId, PageQuery page) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return find("agencyId = ?1 and id > ?2 order by id", agencyId, after).range(0, page.limit()).list();
    }
}
