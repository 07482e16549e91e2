package org.linli.workforce.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** How often an account has tried to link itself on a day. */
@Entity
class LinkTry {

    @Id
    private String account;
    private LocalDate onDay;
    private int tries;

    @SuppressWarnings("NullAway")
    protected LinkTry() {
    }

    LinkTry(String account, LocalDate day) {
        this.account = account;
        this.onDay = day;
    }

    /** @return how many it were on that day, this one counted */
    int tried(LocalDate today) {
        tries = today.equals(onDay) ? tries + 1 : 1;
        onDay = today;
        return tries;
    }
}
