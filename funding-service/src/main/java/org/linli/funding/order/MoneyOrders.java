package org.linli.funding.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** Takes proposals and does what was confirmed. */
@ApplicationScoped
public class MoneyOrders implements PanacheRepositoryBase<MoneyOrder, UUID> {

    /** Tells the proposer which order waits for a second person. */
    public static final String HEADER = "Money-Order";

    private final Instance<MoneyCommand<?>> commands;
    private final ObjectMapper json;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    MoneyOrders(@Any Instance<MoneyCommand<?>> commands, ObjectMapper json, Journal journal, Rules rules, Clock clock) {
        this.commands = commands;
        this.json = json;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Plays it through and takes it back: what could not be done now is refused now. Whatever was loaded before is detached. */
    @Transactional
    public <T> MoneyOrder propose(OrderKind kind, T body, Actor by) {
        var command = this.<T> command(kind);
        var database = getEntityManager();
        database.flush();
        database.createNativeQuery("savepoint rehearsal").executeUpdate();
        command.execute(body, by);
        database.flush();
        database.createNativeQuery("rollback to savepoint rehearsal").executeUpdate();
        database.clear();
        var order = MoneyOrder.propose(Ids.next(), kind, command.about(body), write(body), by, clock.instant());
        persistAndFlush(order);
        journal.append(order.proposed());
        return order;
    }

    @Transactional
    MoneyOrder confirm(UUID id, @Nullable String ifMatch, String contentHash, Actor by) {
        var order = seen(id, ifMatch);
        journal.append(order.confirm(contentHash, by, twoPeople(), clock.instant()));
        flush();
        execute(command(order.kind()), order.content(), by);
        flush();
        return get(id);
    }

    @Transactional
    MoneyOrder refuse(UUID id, @Nullable String ifMatch, String why, Actor by) {
        var order = seen(id, ifMatch);
        journal.append(order.refuse(why, by, twoPeople(), clock.instant()));
        flush();
        return order;
    }

    /** The answer to a proposal, with the order's id in its header. */
    public static <V> RestResponse<V> told(RestResponse<V> answer, MoneyOrder order) {
        answer.getHeaders().putSingle(HEADER, order.id().toString());
        return answer;
    }

    MoneyOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("MoneyOrder", id));
    }

    private <T> void execute(MoneyCommand<T> command, String content, Actor by) {
        try {
            command.execute(json.readValue(content, command.says()), by);
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
        return (MoneyCommand<T>) commands.stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
    }

    private Rule twoPeople() {
        return rules.get("FH40", Deadline.dayOf(clock.instant()));
    }

    private MoneyOrder seen(UUID id, @Nullable String ifMatch) {
        var order = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("MoneyOrder", id));
        Answers.requireMatch(ifMatch, order.version());
        return order;
    }
}
