package org.linli.funding.agency;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** An agency as far as money needs it. Facts that arrive twice or out of order change nothing. */
@Entity
public class KnownAgency {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable String name;
    private @Nullable String creditCode;
    private @Nullable LocalDate registeredOn;
    private @Nullable UUID accountId;
    private @Nullable String maskedNumber;
    private @Nullable String accountBank;
    private byte @Nullable [] accountNumber;
    private long accountSequence;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Freeze> freezes = new ArrayList<>();
    /** Decisions that were lifted, also before they arrived. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lifted = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<GrantBar> grantBars = new ArrayList<>();
    /** Accounts given up, also before they were heard of. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> retired = new ArrayList<>();
    @Embedded
    private Lifecycle lifecycle = Lifecycle.OPEN;
    private @Nullable Instant nextCheckAt;

    protected KnownAgency() {
    }

    public UUID id() {
        return id;
    }

    public Optional<PayeeAccount> account() {
        return accountId == null || maskedNumber == null || retired.contains(accountId) ? Optional.empty()
                : Optional.of(new PayeeAccount(accountId, maskedNumber, name, accountBank, accountNumber));
    }

    /** Empty while nothing has told it. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Its unified social credit code, as a payee is told to a bank. */
    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public Optional<LocalDate> registeredOn() {
        return Optional.ofNullable(registeredOn);
    }

    public List<Freeze> freezes() {
        return List.copyOf(freezes);
    }

    void registered(@Nullable String newName, @Nullable String code, @Nullable LocalDate on) {
        name = newName;
        creditCode = code;
        registeredOn = on;
    }

    void accountVerified(PayeeAccount verified, long sequence) {
        if (sequence > accountSequence) {
            accountSequence = sequence;
            accountId = verified.id();
            maskedNumber = verified.maskedNumber();
            accountBank = verified.bank();
            accountNumber = verified.secret();
        }
    }

    /** Another account, for somebody whom no registry verifies. */
    void paidTo(PayeeAccount another) {
        accountVerified(another, accountSequence + 1);
    }

    /** Nothing is paid to it from now on; an older account does not come back in its place. */
    void accountRetired(UUID account) {
        if (!retired.contains(account)) {
            retired = new ArrayList<>(retired);
            retired.add(account);
        }
    }

    boolean isRetired(UUID account) {
        return retired.contains(account);
    }

    /** Nothing for a decision that is known, or was lifted before it arrived. */
    void grantsBarred(GrantBar bar) {
        if (!lifted.contains(bar.decisionId())
                && grantBars.stream().noneMatch(known -> known.decisionId().equals(bar.decisionId()))) {
            grantBars = new ArrayList<>(grantBars);
            grantBars.add(bar);
        }
    }

    Optional<GrantBar> barringGrants(LocalDate day) {
        return grantBars.stream().filter(bar -> bar.stands(day)).findFirst();
    }

    void suspended(boolean now, long sequence) {
        lifecycle = lifecycle.suspended(now, sequence);
    }

    void closed(LocalDate on) {
        lifecycle = lifecycle.closed(on);
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    /** @return false when that decision is known, was lifted or is over already: then nothing begins */
    boolean frozen(Freeze freeze, LocalDate today) {
        if (lifted.contains(freeze.decisionId()) || freeze.isOver(today)
                || freezes.stream().anyMatch(known -> known.decisionId().equals(freeze.decisionId()))) {
            return false;
        }
        var all = new ArrayList<>(freezes);
        all.add(freeze);
        keep(all);
        return true;
    }

    /** @return the freeze of that decision, none when there is none; it then freezes nothing when it arrives later */
    List<Freeze> lifted(UUID decisionId) {
        if (!lifted.contains(decisionId)) {
            lifted = new ArrayList<>(lifted);
            lifted.add(decisionId);
        }
        grantBars = new ArrayList<>(grantBars.stream().filter(bar -> !bar.decisionId().equals(decisionId)).toList());
        return end(freeze -> freeze.decisionId().equals(decisionId));
    }

    /** @return the freezes whose term is over */
    List<Freeze> expired(LocalDate today) {
        return end(freeze -> freeze.isOver(today));
    }

    private List<Freeze> end(Predicate<Freeze> which) {
        var ended = freezes.stream().filter(which).toList();
        if (!ended.isEmpty()) {
            keep(freezes.stream().filter(which.negate()).toList());
        }
        return ended;
    }

    private void keep(List<Freeze> standing) {
        freezes = new ArrayList<>(standing);
        nextCheckAt = standing.stream().map(Freeze::until).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(Deadline.ZONE).toInstant()).orElse(null);
    }
}
