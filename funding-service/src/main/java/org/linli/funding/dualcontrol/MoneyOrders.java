package org.linli.funding.dualcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.OrderStatus.OrderCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;

/** Takes proposals and does what was confirmed. */
@ApplicationScoped
public class MoneyOrders implements Aggregates<MoneyOrder> {

    /** Tells the proposer which order waits for a second person. */
    public static final String HEADER = "Money-Order";

    private final Instance<MoneyCommand<?>> features;
    private final ObjectMapper json;
    private final Journal journal;
    private final Commands commands;
    private final Today today;

    MoneyOrders(@Any Instance<MoneyCommand<?>> features, ObjectMapper json, Journal journal, Commands commands,
            Today today) {
        this.features = features;
        this.json = json;
        this.journal = journal;
        this.commands = commands;
        this.today = today;
    }

    @Override
    public String kind() {
        return "MoneyOrder";
    }

    /**
     * Plays it through and takes it back: what could not be done now is refused now. Whatever was loaded before is
     * detached.
     *
     * @throws Conflict naming the order that waits, where such a thing is done once
     */
    @Transactional
    public <T> MoneyOrder propose(OrderKind kind, T body, Actor by) {
        var command = this.<T>command(kind);
        var database = getEntityManager();
        requireAlone(kind, command.about(body));
        database.flush();
        database.createNativeQuery("savepoint rehearsal").executeUpdate();
        journal.rehearsing(() -> command.execute(body, Handlers.of(by), by));
        database.flush();
        database.createNativeQuery("rollback to savepoint rehearsal").executeUpdate();
        database.clear();
        var order = MoneyOrder.propose(Ids.next(), kind, command.about(body), write(body), by, today.instant(),
                today.instant().plus(today.day().rule("FH41").asInt(), ChronoUnit.DAYS));
        persistAndFlush(order);
        journal.append(order.proposed());
        return order;
    }

    private void requireAlone(OrderKind kind, UUID aboutId) {
        if (kind.isOnce()) {
            getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                    .setParameter("what", kind + " " + aboutId).getResultList();
            waitingOn(aboutId, kind).ifPresent(order -> {
                throw new Conflict(OrderProblem.PROPOSED_ALREADY, order.id(), order.proposedBy());
            });
        }
    }

    /** What is proposed of that kind about it and nobody has decided; of several the first. */
    public Optional<MoneyOrder> waitingOn(UUID aboutId, OrderKind kind) {
        return find("aboutId = ?1 and kind = ?2 and status = ?3 order by id", aboutId, kind, OrderStatus.PROPOSED)
                .firstResultOptional();
    }

    /** What is ordered asks its own guards before anything says that the order was carried out. */
    @Transactional
    MoneyOrder confirm(UUID id, @Nullable String ifMatch, String contentHash, Actor by) {
        var done = commands.decide(locked(id), ifMatch, OrderCommand.CONFIRM, order -> {
            order.requireConfirmable(contentHash, by, twoPeople());
            execute(command(order.kind()), order, by);
            return order.confirm(contentHash, by, twoPeople(), today.instant());
        });
        if (done.kind().isFinal()) {
            find("aboutId = ?1 and status = ?2 order by id", done.aboutId(), OrderStatus.PROPOSED)
                    .withLock(LockModeType.PESSIMISTIC_WRITE).list().forEach(waiting -> commands.give(waiting,
                            OrderCommand.LAPSE, order -> order.lapse(today.instant())));
        }
        return done;
    }

    @Transactional
    MoneyOrder refuse(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(locked(id), ifMatch, OrderCommand.REFUSE,
                found -> found.refuse(why, by, twoPeople(), today.instant()));
    }

    @Transactional
    void lapse(UUID id) {
        commands.give(locked(id), OrderCommand.LAPSE, order -> order.lapse(today.instant()));
    }

    /** The answer to a proposal, with the order's id in its header. */
    public static <V> RestResponse<V> withOrderHeader(RestResponse<V> answer, MoneyOrder order) {
        answer.getHeaders().putSingle(HEADER, order.id().toString());
        return answer;
    }

    private <T> void execute(MoneyCommand<T> command, MoneyOrder order, Actor by) {
        try {
            command.execute(json.readValue(order.content(), command.bodyType()), order.handlers(), by);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("an order that was written here is unreadable", corrupt);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> MoneyCommand<T> command(OrderKind kind) {
        return (MoneyCommand<T>) features.stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
    }

    private Rule twoPeople() {
        return today.day().rule("FH40");
    }
}
