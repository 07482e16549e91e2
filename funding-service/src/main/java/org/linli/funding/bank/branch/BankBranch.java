package org.linli.funding.bank.branch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;

/** What a CNAPS number stood for from one day to another; another name or bank is another row. */
@Entity
class BankBranch {

    /** One row of a table. @param until last day; null while it holds */
    record Told(String number, String name, String bank, LocalDate from, @Nullable LocalDate until) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        boolean overlaps(Told other) {
            return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private String name;
    private String bank;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String toldBy;
    private Instant toldAt;

    @SuppressWarnings("NullAway")
    protected BankBranch() {
    }

    static BankBranch of(UUID id, Told told, Actor by, Instant at) {
        var branch = new BankBranch();
        branch.id = id;
        branch.number = told.number();
        branch.validFrom = told.from();
        branch.tell(told, by, at);
        return branch;
    }

    void tell(Told told, Actor by, Instant at) {
        name = told.name();
        bank = told.bank();
        validUntil = told.until();
        toldBy = by.id();
        toldAt = at;
    }

    Told told() {
        return new Told(number, name, bank, validFrom, validUntil);
    }

    boolean says(Told other) {
        return Objects.equals(told(), other);
    }

    UUID id() {
        return id;
    }

    String toldBy() {
        return toldBy;
    }

    Instant toldAt() {
        return toldAt;
    }
}
