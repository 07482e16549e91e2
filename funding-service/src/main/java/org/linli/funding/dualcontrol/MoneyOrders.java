package org.linli.funding.dualcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejection;
import org.linli.platform.rule.Rule;

/** Takes proposals and does what was confirmed. */
@ApplicationScoped
public class MoneyOrders implements Aggregates<MoneyOrder> {

    /** Tells the proposer which order waits for a second person. */
    public static final String HEADER = "Money-Order";

    /** So many that wait are looked at together. */
    private static final int PAGE = 200;

    private final Instance<MoneyCommand<?>> features;
    private final ObjectMapper json;
    private final Journal journal;
    private final Commands commands;
    private final ProblemMessages sentences;
    private final Today today;

    MoneyOrders(@Any Instance<MoneyCommand<?>> features, ObjectMapper json, Journal journal, Commands commands,
            ProblemMessages sentences, Today today) {
        this.features = features;
        this.json = json;
        this.journal = journal;
        this.commands = commands;
        this.sentences = sentences;
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
            waitingOn(aboutId, kind).filter(order -> overtaken(List.of(order)).isEmpty()).ifPresent(order -> {
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
        return commands.decide(locked(id), ifMatch, OrderCommand.CONFIRM, order -> {
            order.requireConfirmable(contentHash, by, twoPeople());
            execute(command(order.kind()), order, by);
            return order.confirm(contentHash, by, twoPeople(), today.instant());
        });
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

    /**
     * Those that wait and can never be carried out any more, with the reason; each kind asks once.
     *
     * @param orders of any status
     */
    Map<UUID, Rejection> overtaken(Collection<MoneyOrder> orders) {
        var byKind = orders.stream().filter(order -> order.status() == OrderStatus.PROPOSED)
                .collect(Collectors.groupingBy(MoneyOrder::kind));
        var found = new LinkedHashMap<UUID, Rejection>();
        byKind.forEach((kind, waiting) -> ask(command(kind), waiting, found));
        return found;
    }

    private <T> void ask(MoneyCommand<T> command, List<MoneyOrder> waiting, Map<UUID, Rejection> found) {
        var bodies = waiting.stream().collect(Collectors.toMap(MoneyOrder::id, order -> body(command, order)));
        var hinders = command.overtaken(bodies.values());
        bodies.forEach((id, body) -> hinders.apply(body).ifPresent(refusal -> found.put(id, refusal)));
    }

    /** In the order in which they were proposed. */
    List<UUID> overtaken(int limit) {
        var found = new ArrayList<UUID>();
        var after = new UUID(0, 0);
        for (var page = waiting(after); !page.isEmpty() && found.size() < limit; page = waiting(after)) {
            var ended = overtaken(page);
            page.stream().map(MoneyOrder::id).filter(ended::containsKey).forEach(found::add);
            after = page.getLast().id();
        }
        return found.stream().limit(limit).toList();
    }

    private List<MoneyOrder> waiting(UUID after) {
        return find("status = ?1 and id > ?2 order by id", OrderStatus.PROPOSED, after).page(0, PAGE).list();
    }

    /** Ends one that can never be carried out any more, with the words of what hinders it; another one stays. */
    @Transactional
    void overtake(UUID id) {
        var order = locked(id);
        Optional.ofNullable(overtaken(List.of(order)).get(id))
                .ifPresent(why -> commands.give(order, OrderCommand.OVERTAKE,
                        ended -> ended.overtake(sentences.of(why.code(), "detail", Locale.CHINESE, why.arguments()),
                                today.instant())));
    }

    /** The answer to a proposal, with the order's id in its header. */
    public static <V> RestResponse<V> withOrderHeader(RestResponse<V> answer, MoneyOrder order) {
        answer.getHeaders().putSingle(HEADER, order.id().toString());
        return answer;
    }

    private <T> void execute(MoneyCommand<T> command, MoneyOrder order, Actor by) {
        command.execute(body(command, order), order.handlers(), by);
    }

    private <T> T body(MoneyCommand<T> command, MoneyOrder order) {
        try {
            return json.readValue(order.content(), command.bodyType());
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
