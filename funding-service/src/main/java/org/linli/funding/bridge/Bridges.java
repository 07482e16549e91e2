package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Encumbrance;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/**
 * All advances: what is owed on a payable, what a payment gives back, and what it takes back when the bank returns it.
 */
@ApplicationScoped
public class Bridges implements Aggregates<Bridge> {

    private static final List<BridgeStatus> LIVE =
            List.of(BridgeStatus.OFFERED, BridgeStatus.REQUESTED, BridgeStatus.GRANTED, BridgeStatus.REPAYING);

    /** Money is out, for SQL. */
    public static final List<String> OUT = List.of(BridgeStatus.GRANTED.name(), BridgeStatus.REPAYING.name());

    private final BridgeRepayments repayments;
    private final Payables payables;
    private final Instance<Encumbrance> encumbrances;
    private final Ledger ledger;
    private final Commands commands;
    private final Event<Withheld> withheld;
    private final Event<PaymentUndone> undone;
    private final Today today;

    Bridges(BridgeRepayments repayments, Payables payables, Instance<Encumbrance> encumbrances, Ledger ledger,
            Commands commands, Event<Withheld> withheld, Event<PaymentUndone> undone, Today today) {
        this.repayments = repayments;
        this.payables = payables;
        this.encumbrances = encumbrances;
        this.ledger = ledger;
        this.commands = commands;
        this.withheld = withheld;
        this.undone = undone;
        this.today = today;
    }

    @Override
    public String kind() {
        return "Bridge";
    }

    /** An advance that was granted and has not come back: it leaves the account under its own id. */
    public record Payout(UUID id, UUID agencyId, Money amount, PayeeAccount payee) {
    }

    public Optional<Payout> payout(UUID id) {
        return findByIdOptional(id)
                .filter(bridge -> bridge.granted().isPositive() && bridge.status() != BridgeStatus.RETURNED)
                .map(bridge -> new Payout(bridge.id(), bridge.agencyId(), bridge.granted(), bridge.bank().payee()));
    }

    /** Advances of that agency that the bank refused or sent back. */
    List<UUID> cameBack(UUID agencyId) {
        return list("agencyId = ?1 and status = ?2 order by id", agencyId, BridgeStatus.RETURNED).stream()
                .map(Bridge::id).toList();
    }

    /** What a payment of that payable has to give back first. */
    public Money owedOn(UUID payableId) {
        return live(payableId).stream().map(Bridge::owed).reduce(Money.ZERO, Money::plus);
    }

    /** As {@link #owedOn}, by payable; nothing is held: it takes a payable that is held to change that. */
    public Map<UUID, Money> owedOnEach(Collection<UUID> payableIds) {
        return list("payableId in ?1 and status in ?2", payableIds, LIVE).stream()
                .collect(Collectors.toMap(Bridge::payableId, Bridge::owed, Money::plus));
    }

    /**
     * A payment has settled: the pools get their part, the bridge before the reserve; what nobody took up lapses with
     * the debt.
     *
     * @return what it withheld for an advance that has come back since, or that its agency has paid back
     */
    @Transactional(TxType.MANDATORY)
    public Money settled(Payable payable, UUID paymentId, Money gross, Money repayment, LocalDate valueDate) {
        var left = repayment;
        for (var bridge : live(payable.id())) {
            var part = Money.min(left, bridge.owed());
            if (part.isPositive()) {
                repaid(bridge, paymentId, part, valueDate);
                left = left.minus(part);
            } else if (payable.status().isFinal() && bridge.accepted().contains(BridgeCommand.LAPSE)) {
                lapse(bridge);
            }
        }
        withheld.fire(new Withheld(payable.id(), payable.agencyId(), paymentId, gross, repayment, valueDate));
        return left;
    }

    /** Of these payables those with an advance that {@link #settled} has to look at. */
    public Set<UUID> liveOn(Collection<UUID> payableIds) {
        return payableIds.isEmpty() ? Set.of() : Set.copyOf(getEntityManager().createQuery(
                "select distinct b.payableId from Bridge b where b.payableId in :payables and b.status in :live",
                UUID.class).setParameter("payables", payableIds).setParameter("live", LIVE).getResultList());
    }

    private void repaid(Bridge bridge, UUID paymentId, Money amount, LocalDate valueDate) {
        commands.give(bridge, BridgeCommand.REPAY, held -> {
            var repaid = held.repay(BridgeCommand.REPAY, paymentId, amount);
            var facility = held.facility();
            var cause = new Cause(facility.cause(), paymentId, "REPAY" + repayments.time(paymentId));
            var transaction = ledger
                    .post(Posting.of(cause, valueDate, facility.pool(), facility.advance(held.agencyId()), amount));
            repayments.persist(new BridgeRepayment(Ids.next(), held, paymentId, amount, valueDate, transaction));
            return repaid;
        });
    }

    /**
     * A settled payment came back: what it had repaid is owed again, by reversal; told twice, it is done once.
     *
     * @return what stays repaid, because the pool has lent it on
     */
    @Transactional(TxType.MANDATORY)
    public Money undone(UUID payableId, UUID paymentId, LocalDate on) {
        payables.locked(payableId);
        var kept = Money.ZERO;
        for (var repayment : repayments.standing(paymentId)) {
            if (pool(get(repayment.bridgeId()).facility()).isLessThan(repayment.amount())) {
                kept = kept.plus(repayment.amount());
                continue;
            }
            commands.give(locked(repayment.bridgeId()), BridgeCommand.UNDO, held -> {
                var owedAgain = held.undo(paymentId, repayment.amount(), repayment.isOwn());
                repayment.undone(ledger.reverse(repayment.transactionId(),
                        new Cause(held.facility().cause(), paymentId, "REPAY BACK" + repayments.time(paymentId)), on));
                return owedAgain;
            });
        }
        undone.fire(new PaymentUndone(payableId, paymentId));
        return kept;
    }

    /**
     * What of a payable may repay an advance of that facility: open, not promised to others, not owed to the other
     * pool.
     */
    Money room(Payable payable, Facility facility) {
        return rooms(List.of(payable), facility).get(payable.id());
    }

    /** As {@link #room}, of each by its id. */
    Map<UUID, Money> rooms(Collection<Payable> payables, Facility facility) {
        var rooms = payables.stream().collect(Collectors.toMap(Payable::id,
                payable -> payable.status().isFinal() ? Money.ZERO : payable.payableNow()));
        if (!rooms.isEmpty()) {
            encumbrances.forEach(each -> each.on(rooms.keySet()).forEach((id, promised) -> less(rooms, id, promised)));
            live(rooms.keySet()).filter(bridge -> bridge.facility() != facility)
                    .forEach(bridge -> less(rooms, bridge.payableId(), bridge.owed()));
        }
        rooms.replaceAll((id, room) -> Money.max(Money.ZERO, room));
        return rooms;
    }

    private static void less(Map<UUID, Money> rooms, UUID payableId, Money by) {
        rooms.computeIfPresent(payableId, (id, room) -> room.minus(by));
    }

    /** The latest advance on that payable that came back, or that its agency paid back of its own. */
    Optional<Bridge> withheldForNothing(UUID payableId) {
        return find("payableId = ?1 and (status = ?2 or repaidOwn > ?3) order by id desc", payableId,
                BridgeStatus.RETURNED, Money.ZERO).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** As {@link #withheldForNothing}: a payment that withholds for it is owed that again. */
    public boolean isWithheldForNothing(UUID payableId) {
        return withheldForNothing(payableId).isPresent();
    }

    /** A payable has one advance of each facility in its life; what lapsed or came back does not count. */
    boolean isBridged(UUID payableId, Facility facility) {
        return count("payableId = ?1 and facility = ?2 and status not in ?3", payableId, facility,
                List.of(BridgeStatus.LAPSED, BridgeStatus.RETURNED)) > 0;
    }

    /** As {@link #isBridged}: those of them that are. */
    Set<UUID> bridged(Collection<UUID> payableIds, Facility facility) {
        return list("payableId in ?1 and facility = ?2 and status not in ?3", payableIds, facility,
                List.of(BridgeStatus.LAPSED, BridgeStatus.RETURNED)).stream().map(Bridge::payableId)
                .collect(Collectors.toSet());
    }

    boolean hasLive(UUID agencyId, Facility facility) {
        return count("agencyId = ?1 and facility = ?2 and status in ?3", agencyId, facility, LIVE) > 0;
    }

    /** What is owed on the bridges of one contract. */
    Money owedUnder(UUID contractId) {
        return list("contractId = ?1 and facility = ?2 and status in ?3", contractId, Facility.BRIDGE, LIVE).stream()
                .map(Bridge::owed).reduce(Money.ZERO, Money::plus);
    }

    Money pool(Facility facility) {
        return ledger.balance(facility.pool()).available();
    }

    /** Nobody took it up: money that was set aside is free again. */
    void lapse(Bridge bridge) {
        commands.give(bridge, BridgeCommand.LAPSE, held -> {
            var lapsed = held.lapse();
            held.pendingId().ifPresent(pending -> ledger.release(pending,
                    new Cause(held.facility().cause(), held.id(), "CLOSE"), today.date()));
            return lapsed;
        });
    }

    /** At most one of each facility, in the order in which they are repaid. */
    private List<Bridge> live(UUID payableId) {
        return live(List.of(payableId)).sorted(Comparator.comparing(Bridge::facility)).toList();
    }

    private Stream<Bridge> live(Collection<UUID> payableIds) {
        return find("payableId in ?1 and status in ?2 order by id", payableIds, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list().stream();
    }
}
