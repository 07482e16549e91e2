package org.linli.registry.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
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
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ProposedRetirement retirement;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers retirers = Handlers.NONE;
    private @Nullable Instant nextCheckAt;
    @Formula("(select a.status = 'CLOSED' from agency a where a.id = agency_id)")
    private boolean agencyClosed;

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
        requireVerifiedBy(officer);
        verifiedBy = officer.id();
        moveTo(AccountStatus.VERIFIED);
        return new AccountEvent.Verified(agencyId, id, maskedNumber, bank,
                peers.seal(vault.decrypt(numberSecret, NUMBER), agencyId + "/" + id));
    }

    /** @throws Conflict by who stood up for it before */
    void requireVerifiedBy(Actor officer) {
        require(AccountCommand.VERIFY);
        refuse(officer);
    }

    /** What nothing is paid to ends at once; of a verified account it is the first of two. */
    List<AccountEvent> retire(Actor actor, LocalDate on, Deadline term) {
        require(AccountCommand.RETIRE);
        if (status == AccountStatus.VERIFIED) {
            retirement = ProposedRetirement.by(actor, on, term);
            retirers = Handlers.of(actor);
            nextCheckAt = term.passesAt();
            return List.of();
        }
        return List.of(retired());
    }

    /** The second of two; only now the agency is without a payee. */
    AccountEvent.Retired confirmRetirement(Actor officer, LocalDate on, Rule separation) {
        require(AccountCommand.CONFIRM_RETIREMENT);
        Objects.requireNonNull(retirement).requireConfirmedBy(officer, retirers, on, separation);
        return retired();
    }

    /** By an officer or the agency's director, also who proposed it. */
    void rejectRetirement() {
        require(AccountCommand.REJECT_RETIREMENT);
        drop();
    }

    /** The clock's: nobody confirmed it in its time. */
    void lapseRetirement() {
        require(AccountCommand.LAPSE_RETIREMENT);
        drop();
    }

    /** Another account of the agency was verified in its place. */
    AccountEvent.Retired retired() {
        drop();
        moveTo(AccountStatus.RETIRED);
        return new AccountEvent.Retired(agencyId, id);
    }

    private void drop() {
        retirement = null;
        nextCheckAt = null;
    }

    /** A retirement that waits is confirmed or rejected; a closed agency gets no account to be paid to. */
    @Override
    public Set<AccountCommand> accepted() {
        var accepted = new HashSet<>(status.accepts());
        if (retirement == null) {
            accepted.removeAll(Set.of(AccountCommand.CONFIRM_RETIREMENT, AccountCommand.REJECT_RETIREMENT,
                    AccountCommand.LAPSE_RETIREMENT));
        } else {
            accepted.remove(AccountCommand.RETIRE);
        }
        if (agencyClosed) {
            accepted.removeAll(Set.of(AccountCommand.CONFIRM, AccountCommand.VERIFY));
        }
        return accepted;
    }

    @Override
    public Handlers firstHands(AccountCommand command) {
        return switch (command) {
            case CONFIRM, VERIFY -> handlers;
            case CONFIRM_RETIREMENT -> retirement == null ? Handlers.NONE : retirers;
            default -> Handlers.NONE;
        };
    }

    @Override
    public Optional<? extends Rejection> rejection(AccountCommand command) {
        return agencyClosed && status.accepts().contains(command) && !accepted().contains(command)
                && (command == AccountCommand.CONFIRM || command == AccountCommand.VERIFY)
                        ? Optional.of(new Conflict(AccountProblem.AGENCY_CLOSED)) : Aggregate.super.rejection(command);
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

    @Nullable
    ProposedRetirement retirement() {
        return retirement;
    }

    String numberIndex() {
        return numberIndex;
    }
}
