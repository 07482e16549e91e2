package org.linli.registry.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;
import org.linli.registry.account.AccountStatus.AccountCommand;

/** A bank account that money may be paid to once three different people have stood up for it. */
@Entity
class Account implements Aggregate<AccountCommand> {

    static final String NUMBER = "account.number";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private AccountStatus status = AccountStatus.PROPOSED;
    private String bank;
    private byte[] numberSecret;
    private String numberIndex;
    private String maskedNumber;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers;
    private @Nullable String confirmedBy;
    private @Nullable String verifiedBy;

    @SuppressWarnings("NullAway")
    protected Account() {
    }

    static Account propose(UUID id, UUID agencyId, String bank, String number, Actor actor, Vault vault) {
        var account = new Account();
        account.id = id;
        account.agencyId = agencyId;
        account.bank = bank;
        account.numberSecret = vault.encrypt(number, NUMBER);
        account.numberIndex = vault.index(NUMBER, number);
        account.maskedNumber = Masks.account(number);
        account.proposedBy = actor.id();
        account.handlers = Handlers.of(actor);
        return account;
    }

    AccountEvent.Proposed proposed() {
        return new AccountEvent.Proposed(agencyId, id, maskedNumber);
    }

    AccountEvent.Confirmed confirm(Actor actor) {
        require(AccountCommand.CONFIRM);
        refuse(actor);
        confirmedBy = actor.id();
        handlers = handlers.and(actor);
        moveTo(AccountStatus.CONFIRMED);
        return new AccountEvent.Confirmed(agencyId, id);
    }

    AccountEvent.Verified verify(Actor officer, Vault vault, PeerSecrets peers) {
        require(AccountCommand.VERIFY);
        refuse(officer);
        verifiedBy = officer.id();
        moveTo(AccountStatus.VERIFIED);
        return new AccountEvent.Verified(agencyId, id, maskedNumber, bank,
                peers.seal(vault.decrypt(numberSecret, NUMBER), id.toString()));
    }

    AccountEvent.Retired retire() {
        require(AccountCommand.RETIRE);
        moveTo(AccountStatus.RETIRED);
        return new AccountEvent.Retired(agencyId, id);
    }

    private void refuse(Actor actor) {
        if (handlers.include(actor)) {
            throw new Conflict(AccountProblem.SAME_PERSON, actor.id());
        }
    }

    private void moveTo(AccountStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    UUID agencyId() {
        return agencyId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public AccountStatus status() {
        return status;
    }

    String bank() {
        return bank;
    }

    String maskedNumber() {
        return maskedNumber;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    String verifiedBy() {
        return verifiedBy;
    }
}
