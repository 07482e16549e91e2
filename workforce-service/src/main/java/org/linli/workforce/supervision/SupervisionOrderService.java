package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.supervision.OrderStatus.OrderCommand;

/** A failed evaluation has ordered supervision; the agency assigns and reports; the clock says what was missed. */
@ApplicationScoped
class SupervisionOrderService implements PostWatch {

    private final SupervisionOrders orders;
    private final Commands commands;
    private final SupervisorCapacity supervisors;
    private final Posts posts;
    private final Journal journal;
    private final Today today;

    SupervisionOrderService(SupervisionOrders orders, Commands commands, SupervisorCapacity supervisors, Posts posts,
            Journal journal, Today today) {
        this.orders = orders;
        this.commands = commands;
        this.supervisors = supervisors;
        this.posts = posts;
        this.journal = journal;
        this.today = today;
    }

    /** Once for an evaluation, however often it is said. */
    void order(UUID evaluationId, UUID contractId, UUID agencyId, LocalDate day) {
        if (orders.of(evaluationId).isEmpty()) {
            var order = new SupervisionOrder(Ids.next(), agencyId, contractId, evaluationId, rule("T09", day).asInt(),
                    day, lastDay(day), rule("T09-REPORT", day));
            orders.persist(order);
            journal.append(order.ordered());
        }
    }

    void withdraw(UUID evaluationId, LocalDate day) {
        orders.of(evaluationId).filter(order -> order.accepted().contains(OrderCommand.WITHDRAW))
                .ifPresent(order -> commands.give(order, OrderCommand.WITHDRAW, held -> held.withdraw(day)));
    }

    /** An order that was withdrawn begins anew; one that never was is given. */
    void renew(UUID evaluationId, UUID contractId, UUID agencyId, LocalDate day) {
        orders.of(evaluationId).filter(order -> order.accepted().contains(OrderCommand.RENEW))
                .ifPresent(order -> commands.give(order, OrderCommand.RENEW,
                        held -> held.renew(rule("T09", day).asInt(), day, lastDay(day), rule("T09-REPORT", day))));
        order(evaluationId, contractId, agencyId, day);
    }

    private LocalDate lastDay(LocalDate from) {
        return from.plusMonths(rule("T09-ORDERED", from).asInt());
    }

    /** As in force on the day of the evaluation. */
    private Rule rule(String id, LocalDate day) {
        return today.day().rules().get(id, day);
    }

    /** The supervisor's post is held before the order, as the end of a post holds them. */
    @Transactional
    SupervisionOrder assign(UUID id, @Nullable String ifMatch, UUID supervisorPostId) {
        var supervisor = posts.locked(supervisorPostId);
        return commands.decide(orders.locked(id), ifMatch, OrderCommand.ASSIGN, order -> {
            var people = supervisors.people(supervisorPostId);
            people.addAll(supervisors.team(order.contractId(), supervisorPostId));
            return order.assign(supervisor, people.size(), today.day().rule("T08-BLOCK"), today.day().rule("T07-CERT"));
        });
    }

    @Transactional
    SupervisionOrder report(UUID id, @Nullable String ifMatch, SupervisionOrderResource.NewReport report) {
        return commands.decideAll(orders.locked(id), ifMatch, OrderCommand.REPORT,
                order -> order.report(report.period(), report.hours(), report.text(), today.date(),
                        today.day().rule("SUPERVISION-DAY")));
    }

    void miss(UUID id) {
        commands.give(orders.locked(id), OrderCommand.MISS, order -> order.miss(today.day().rule("T09-REPORT")));
    }

    @Override
    public void ended(Post post, LocalDate on) {
        orders.lockedOf(post.id()).forEach(order -> commands.giveAll(order, OrderCommand.UNASSIGN, held -> {
            held.unassign();
            return List.of();
        }));
    }
}
