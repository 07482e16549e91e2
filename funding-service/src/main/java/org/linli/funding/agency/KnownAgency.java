package org.linli.funding.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agency as far as money needs it. Facts of one kind that arrive out of order change nothing. */
@Entity
public class KnownAgency {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable String name;
    private @Nullable LocalDate registeredOn;
    private @Nullable UUID accountId;
    private @Nullable String maskedNumber;
    private long accountSequence;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Freeze> freezes = new ArrayList<>();
    private long standingSequence;

    protected KnownAgency() {
    }

    public UUID id() {
        return id;
    }

    public Optional<PayeeAccount> account() {
        return accountId == null || maskedNumber == null ? Optional.empty()
                : Optional.of(new PayeeAccount(accountId, maskedNumber));
    }

    public List<Freeze> freezes() {
        return List.copyOf(freezes);
    }

    void registered(@Nullable String newName, @Nullable LocalDate on) {
        name = newName;
        registeredOn = on;
    }

    void accountVerified(UUID newAccountId, String newMaskedNumber, long sequence) {
        if (sequence > accountSequence) {
            accountSequence = sequence;
            accountId = newAccountId;
            maskedNumber = newMaskedNumber;
        }
    }

    /** @return false when a later decision is known already */
    boolean frozen(Freeze freeze, long sequence) {
        if (sequence <= standingSequence) {
            return false;
        }
        standingSequence = sequence;
        var all = new ArrayList<>(freezes);
        all.removeIf(known -> known.decisionId().equals(freeze.decisionId()));
        all.add(freeze);
        freezes = all;
        return true;
    }

    /** @return the freezes that end, none when a later decision is known already */
    List<Freeze> restored(long sequence) {
        if (sequence <= standingSequence) {
            return List.of();
        }
        standingSequence = sequence;
        var ended = freezes;
        freezes = new ArrayList<>();
        return ended;
    }
}
