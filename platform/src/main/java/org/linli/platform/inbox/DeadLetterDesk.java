package org.linli.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.platform.FailureReason;
import org.linli.platform.audit.AuditTrail;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Responses;

/** What operators do with what was put aside. Nothing is said of an effect before it is there. */
@ApplicationScoped
class DeadLetterDesk {

    private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);

    /** @param reason why it was refused, null otherwise */
    record Tried(TryOutcome outcome, @Nullable String reason) {
    }

    private final DeadLetters letters;
    private final EventListener listener;
    private final AuditTrail trail;

    DeadLetterDesk(DeadLetters letters, EventListener listener, AuditTrail trail) {
        this.letters = letters;
        this.listener = listener;
        this.trail = trail;
    }

    /** @throws Conflict (409) when it no longer waits */
    DeadLetter replay(UUID id, Actor by) {
        letters.get(id).requireWaiting();
        tryAgain(id, by, DeadLetterCommand.REPLAY, tried -> {
        });
        return letters.get(id);
    }

    /**
     * Not held meanwhile: what the reaction does is guarded by its inbox row, and of two who try at once one finds it
     * done.
     */
    Tried tryAgain(UUID id, Actor by, DeadLetterCommand command, Consumer<Tried> also) {
        var letter = letters.get(id);
        var tried = letter.waits() ? tried(letter) : new Tried(TryOutcome.PASSED_OVER, null);
        QuarkusTransaction.requiringNew().run(() -> {
            switch (tried.outcome()) {
                case TAKEN -> letters.taken(id);
                case REFUSED -> letters.refused(id, String.valueOf(tried.reason()));
                case PASSED_OVER -> {
                }
            }
            also.accept(tried);
            trail.say(new DeadLetterEvent.Replayed(by.id(), command.operation(), id, letter.eventId(),
                    letter.consumer(), tried.outcome(), tried.reason()));
        });
        return tried;
    }

    private Tried tried(DeadLetter letter) {
        var message = letters.message(letter.id());
        return Apart.failureOf(() -> listener.takeAgain(message, letter.consumer())).map(why -> {
            LOG.warnf("%s of %s is not taken by %s: %s", letter.type(), letter.key(), letter.consumer(),
                    why.getMessage());
            return new Tried(TryOutcome.REFUSED, FailureReason.of(why));
        }).orElseGet(() -> new Tried(TryOutcome.TAKEN, null));
    }

    /** @throws Conflict (409) when it no longer waits */
    @Transactional
    DeadLetter proposeDiscarding(UUID id, String reason, Actor by) {
        var letter = letters.locked(id).requireWaiting();
        letters.proposed(id, reason, by);
        trail.say(new DeadLetterEvent.DiscardProposed(by.id(), DeadLetterCommand.PROPOSE_DISCARDING.operation(), id,
                letter.eventId(), reason));
        return letters.get(id);
    }

    /**
     * By another person, who has read the reason.
     *
     * @throws Conflict (409) when it no longer waits or nobody proposed it
     * @throws Forbidden (403) for who proposed it, under whatever account
     */
    @Transactional
    DeadLetter discard(UUID id, @Nullable String ifMatch, Actor by) {
        var letter = letters.locked(id).requireWaiting();
        Responses.requireMatch(ifMatch, letter.revision());
        if (letter.proposedBy() == null || letter.discardReason() == null) {
            throw new Conflict(DeadLetterProblem.NOT_PROPOSED);
        }
        if (letter.isProposedBy(by)) {
            throw new Forbidden(DeadLetterProblem.SAME_PERSON, letter.proposedBy());
        }
        letters.discarded(id, by);
        trail.say(new DeadLetterEvent.Discarded(by.id(), DeadLetterCommand.DISCARD.operation(), id, letter.eventId(),
                letter.proposedBy(), letter.discardReason()));
        return letters.get(id);
    }
}
