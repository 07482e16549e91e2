package org.linli.workforce.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.vault.Vault;
import org.linli.workforce.worker.EnteredId;
import org.linli.workforce.worker.Worker;
import org.linli.workforce.worker.Workers;

/** A code is handed out to the worker, who links their login with it. */
@ApplicationScoped
class LoginService {

    /** A try takes a second connection of the database: many at once would wait for each other for all there are. */
    private final Semaphore atOnce = new Semaphore(4);
    private final Logins logins;
    private final LinkCodes codes;
    private final LinkTries tries;
    private final Workers workers;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    LoginService(Logins logins, LinkCodes codes, LinkTries tries, Workers workers, Journal journal, Vault vault,
            Today today) {
        this.logins = logins;
        this.codes = codes;
        this.tries = tries;
        this.workers = workers;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** The answer is the only place where it is read in clear; an earlier one is good for nothing any more. */
    @Transactional
    LoginResource.HandedOut handOut(UUID workerId, Actor by) {
        workers.locked(workerId);
        if (logins.of(workerId).isPresent()) {
            throw new Conflict(LoginProblem.LINKED_ALREADY, workerId);
        }
        var day = today.day();
        var until = day.date().plusDays(day.rule("LINK-CODE").asInt());
        var drawn = OneTimeCode.draw();
        var code = codes.locked(workerId).orElseGet(() -> new LinkCode(workerId));
        code.handOut(drawn.hash(workerId, vault), by, until);
        codes.persistAndFlush(code);
        journal.append(new LoginEvent.CodeHandedOut(workerId, until));
        return new LoginResource.HandedOut(workerId, drawn.clear(), until);
    }

    /** @throws Unprocessable (422) that says neither whether the number is known nor what is wrong with the code */
    @Transactional
    Login link(LoginResource.Claim claim, Actor by) {
        if (by.personId() != null) {
            throw new Conflict(LoginProblem.SOMEBODY_ALREADY, by.id());
        }
        var index = vault.index(Worker.RESIDENT_ID, EnteredId.read(claim.residentId()).value());
        var workerId = workers.byIdentity(index).map(Worker::id).orElse(null);
        tried(by, workerId);
        if (workerId == null) {
            throw noMatch();
        }
        var most = today.day().rule("LINK-TRIES").asInt();
        var hash = OneTimeCode.read(claim.code()).hash(workerId, vault);
        var code = codes.locked(workerId).filter(found -> found.opens(hash, by, today.date(), most))
                .orElseThrow(LoginService::noMatch);
        var login = new Login(by.id(), workerId, today.date());
        UniqueIndex.decides(() -> logins.persistAndFlush(login),
                Map.of("login_worker_id_key", () -> new Conflict(LoginProblem.LINKED_ALREADY, workerId)));
        codes.delete(code);
        journal.append(new LoginEvent.Linked(workerId, today.date()));
        return login;
    }

    private void tried(Actor by, @Nullable UUID workerId) {
        if (!atOnce.tryAcquire()) {
            throw new Conflict(LoginProblem.TOO_MANY_AT_ONCE);
        }
        try {
            tries.take(by.id(), workerId);
        } finally {
            atOnce.release();
        }
    }

    /** A login that was linked by mistake, or is lost. @return as it was; {@code Conflict} where there is none */
    @Transactional
    Login unlink(UUID workerId) {
        workers.locked(workerId);
        var login = logins.of(workerId).orElseThrow(() -> new Conflict(LoginProblem.NOT_LINKED, workerId));
        logins.delete(login);
        journal.append(new LoginEvent.Unlinked(workerId, today.date()));
        return login;
    }

    private static Unprocessable noMatch() {
        return new Unprocessable(LoginProblem.NO_MATCH, "code");
    }
}
