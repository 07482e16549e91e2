package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.supervision.OrderStatus.OrderCommand;

/** A failed evaluation orders supervision; the agency assigns and reports; the clock says what was missed. */
@ApplicationScoped
class SupervisionOrderService implements Reactions, PostWatch {

    record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable List<String> effects) {
    }

    record EvaluationCorrected(UUID evaluationId, UUID contractId, UUID agencyId, List<String> withdrawnEffects,
            List<String> addedEffects) {
    }

    private static final String EVALUATIONS = "linli.evaluations";
    private static final String ORDER = "ORDER_SUPERVISION";

    private final SupervisionOrders orders;
    private final Supervisors supervisors;
    private final Posts posts;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SupervisionOrderService(SupervisionOrders orders, Supervisors supervisors, Posts posts, Journal journal, Rules rules,
            Clock clock) {
        this.orders = orders;
        this.supervisors = supervisors;
        this.posts = posts;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @On(topic = EVALUATIONS, type = "linli.evaluation.evaluation.finalised.v1")
    void evaluated(EvaluationFinalised fact, Envelope envelope) {
        if (fact.effects() != null && fact.effects().contains(ORDER) && orders.of(fact.evaluationId()).isEmpty()) {
            order(fact, envelope.businessDate());
        }
    }

    @On(topic = EVALUATIONS, type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationCorrected fact, Envelope envelope) {
        var known = orders.of(fact.evaluationId());
        var day = envelope.businessDate();
        if (fact.withdrawnEffects().contains(ORDER)) {
            known.filter(order -> order.accepts(OrderCommand.WITHDRAW)).ifPresent(order -> journal.append(order.withdraw(day)));
        }
        if (fact.addedEffects().contains(ORDER)) {
            known.filter(order -> order.accepts(OrderCommand.RENEW)).ifPresent(order -> journal.append(
                    order.renew(rules.get("T09", day).asInt(), day, lastDay(day), rules.get("T09-REPORT", day))));
            if (known.isEmpty()) {
                order(new EvaluationFinalised(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.addedEffects()), day);
            }
        }
    }

    private void order(EvaluationFinalised fact, LocalDate day) {
        var order = new SupervisionOrder(Ids.next(), fact.agencyId(), fact.contractId(), fact.evaluationId(),
                rules.get("T09", day).asInt(), day, lastDay(day), rules.get("T09-REPORT", day));
        orders.persist(order);
        journal.append(order.ordered());
    }

    private LocalDate lastDay(LocalDate from) {
        return from.plusMonths(rules.get("T09-ORDERED", from).asInt());
    }

    @Transactional
    SupervisionOrder assign(UUID id, @Nullable String ifMatch, UUID supervisorPostId) {
        var order = seen(id, ifMatch);
        var supervisor = posts.locked(supervisorPostId);
        var people = supervisors.people(supervisorPostId);
        people.addAll(supervisors.team(order.contractId(), supervisorPostId));
        journal.append(order.assign(supervisor, people.size(), rule("T08-BLOCK"), rule("T07-CERT")));
        orders.flush();
        return order;
    }

    @Transactional
    SupervisionOrder report(UUID id, @Nullable String ifMatch, SupervisionOrderResource.NewReport report) {
        var order = seen(id, ifMatch);
        journal.append(order.report(report.period(), report.hours(), report.text(), today()));
        orders.flush();
        return order;
    }

    @Override
    public void ended(Post post, LocalDate on) {
        orders.assignedTo(post.id()).forEach(order -> order.loses(post.id()));
    }

    private SupervisionOrder seen(UUID id, @Nullable String ifMatch) {
        var order = orders.get(id);
        Answers.requireMatch(ifMatch, order.version());
        return order;
    }

    private Rule rule(String id) {
        return rules.get(id, today());
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
