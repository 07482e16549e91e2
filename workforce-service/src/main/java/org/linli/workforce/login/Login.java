package org.linli.workforce.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** An account and the worker it belongs to; one of each. */
@Entity
class Login {

    @Id
    private String account;
    private UUID workerId;
    private LocalDate linkedOn;

    @SuppressWarnings("NullAway")
    protected Login() {
    }

    Login(String account, UUID workerId, LocalDate on) {
        this.account = account;
        this.workerId = workerId;
        this.linkedOn = on;
    }

    UUID workerId() {
        return workerId;
    }

    LocalDate linkedOn() {
        return linkedOn;
    }
}
