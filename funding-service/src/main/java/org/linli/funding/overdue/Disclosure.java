package org.linli.funding.overdue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What was overdue in one year, as it was published: never changed afterwards. */
@Entity
class Disclosure {

    @Id
    private UUID id;
    private int year;
    private LocalDate publishedOn;
    private LocalDate publishBy;
    private int contracts;
    private Money amount;
    /** The file, UTF-8. */
    private String csv;
    private String sha256;

    protected Disclosure() {
    }

    Disclosure(UUID id, DisclosureFile file, LocalDate publishedOn, LocalDate publishBy) {
        this.id = id;
        this.year = file.year();
        this.publishedOn = publishedOn;
        this.publishBy = publishBy;
        this.contracts = file.contracts();
        this.amount = file.amount();
        this.csv = file.csv();
        this.sha256 = file.sha256();
    }

    DisclosureEvent published() {
        return new DisclosureEvent.Published(id, year, contracts, amount, publishedOn, publishBy, sha256);
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    LocalDate publishBy() {
        return publishBy;
    }

    int contracts() {
        return contracts;
    }

    Money amount() {
        return amount;
    }

    String csv() {
        return csv;
    }

    String sha256() {
        return sha256;
    }
}
