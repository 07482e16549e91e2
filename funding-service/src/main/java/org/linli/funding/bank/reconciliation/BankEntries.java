package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;

@ApplicationScoped
class BankEntries implements Aggregates<BankEntry> {

    private static final List<EntryStatus> OPEN = List.of(EntryStatus.OPEN, EntryStatus.PROPOSED);

    private static final List<Outcome> NO_MOVEMENT =
            Arrays.stream(Outcome.values()).filter(outcome -> !outcome.isMovement()).toList();

    @Override
    public String kind() {
        return "BankEntry";
    }

    /** What tells a movement from all others. */
    record Movement(LocalDate bookedOn, String reference, Direction direction) {

        static Movement of(Line line) {
            return new Movement(Objects.requireNonNull(line.bookedOn()), line.reference(), line.direction());
        }

        static Movement of(BankEntry entry) {
            return new Movement(entry.bookedOn().orElseThrow(), entry.reference(), entry.direction());
        }
    }

    /** What was said before, asked once for many lines; it learns what is said meanwhile. */
    final class Said {

        private final Map<Movement, BankEntry> found = new HashMap<>();
        private final Set<Movement> asked = new HashSet<>();

        void ask(List<Line> lines) {
            var moving = lines.stream().filter(line -> line.bookedOn() != null).map(Movement::of).filter(asked::add)
                    .toList();
            if (!moving.isEmpty()) {
                list("bookedOn in ?1 and reference in ?2 and outcome not in ?3",
                        moving.stream().map(Movement::bookedOn).distinct().toList(),
                        moving.stream().map(Movement::reference).toList(), NO_MOVEMENT)
                        .forEach(entry -> found.putIfAbsent(Movement.of(entry), entry));
            }
        }

        Optional<BankEntry> of(Line line) {
            return line.bookedOn() == null ? Optional.empty() : line.verdict() == Verdict.UNREADABLE
                    ? unread(line.bookedOn(), line.reference()) : Optional.ofNullable(found.get(Movement.of(line)));
        }

        void add(BankEntry entry) {
            if (entry.bookedOn().isPresent() && entry.outcome().isMovement()) {
                found.put(Movement.of(entry), entry);
            }
        }
    }

    Said said(List<Line> lines) {
        var said = new Said();
        said.ask(lines);
        return said;
    }

    private Optional<BankEntry> unread(LocalDate bookedOn, String reference) {
        return find("bookedOn = ?1 and unread = ?2 and outcome <> ?3", bookedOn, reference, Outcome.NOT_OURS)
                .firstResultOptional();
    }

    /** Exceptions of that day in that file that nobody has read yet, but for this one. */
    boolean isOtherUnread(BankEntry entry) {
        return count(
                "messageId = ?1 and bookedOn = ?2 and unread is not null and direction = ?3 and status in ?4 "
                        + "and id <> ?5",
                entry.messageId(), entry.bookedOn().orElseThrow(), Direction.NONE, OPEN, entry.id()) > 0;
    }

    /** What the lines of that day in that file move, signed, as far as they are read. */
    Money readOf(UUID messageId, LocalDate day) {
        return Rows.money(getEntityManager().createNativeQuery("""
                select coalesce(sum(case direction when 'DEBIT' then -amount else amount end), 0) from bank_entry
                 where message_id = :message and booked_on = :day and direction <> 'NONE'
                   and outcome <> :notOurs""").setParameter("message", messageId).setParameter("day", day)
                .setParameter("notOurs", Outcome.NOT_OURS.name()).getSingleResult());
    }

    /** All lines of a file. */
    List<BankEntry> of(UUID messageId) {
        return list("messageId = ?1 order by line", messageId);
    }

    /** A movement of money that was reported before under that reference. */
    Optional<BankEntry> movement(LocalDate bookedOn, String reference, Direction direction) {
        return find("bookedOn = ?1 and reference = ?2 and direction = ?3 and outcome not in ?4", bookedOn, reference,
                direction, NO_MOVEMENT).firstResultOptional();
    }

    /** A credit nobody knows of that amount, where there is one and no other. */
    Optional<BankEntry> openCredit(Money amount) {
        return only(amount, Direction.CREDIT, List.of(Outcome.UNKNOWN_CREDIT));
    }

    /** A debit nobody knows, or should not have been, of that amount, where there is one and no other. */
    Optional<BankEntry> openDebit(Money amount) {
        return only(amount, Direction.DEBIT, List.of(Outcome.UNKNOWN_DEBIT, Outcome.UNBORNE_CHARGE, Outcome.DUPLICATE,
                Outcome.AMOUNT_DIFFERS, Outcome.PAID_AFTER_RETURN));
    }

    private Optional<BankEntry> only(Money amount, Direction direction, List<Outcome> outcomes) {
        var found = list("amount = ?1 and direction = ?2 and status = ?3 and outcome in ?4 and bookedOn is not null",
                amount, direction, EntryStatus.OPEN, outcomes);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Signed, of what was said of closed days after they were closed and was no mistake. */
    Money late(LocalDate through) {
        return Rows.money(getEntityManager().createNativeQuery("""
                select coalesce(sum(case direction when 'DEBIT' then -amount else amount end), 0) from bank_entry
                 where late and booked_on <= :day and direction <> 'NONE'
                   and coalesce(resolution ->> 'kind', '') <> :mistake""").setParameter("day", through)
                .setParameter("mistake", Resolution.Kind.EXPLAINED.name()).getSingleResult());
    }

    /** What was said of a closed day and two people said did not move: where a balance differs, it may have. */
    Optional<BankEntry> explained(LocalDate through) {
        return find("late and bookedOn <= ?1 and status = ?2 order by id desc", through, EntryStatus.EXPLAINED)
                .firstResultOptional();
    }

    /** A debit that names a payment or an advance and was not it: what the bank takes back of it is no return. */
    Optional<BankEntry> unknownDebit(UUID namedId, Money amount) {
        return find("paymentId = ?1 and amount = ?2 and direction = ?3 and status in ?4 and outcome = ?5 order by id",
                namedId, amount, Direction.DEBIT, OPEN, Outcome.UNKNOWN_DEBIT).firstResultOptional();
    }

    /** What the bank owes of that payment in that amount. */
    Optional<BankEntry> claim(UUID paymentId, Money amount) {
        return find("paymentId = ?1 and amount = ?2 and status in ?3 and outcome in ?4 order by id", paymentId, amount,
                OPEN,
                List.of(Outcome.UNBORNE_CHARGE, Outcome.DUPLICATE, Outcome.AMOUNT_DIFFERS, Outcome.PAID_AFTER_RETURN))
                .firstResultOptional();
    }

    /**
     * Lines that name one of these payments and mean something that is not known yet: open exceptions, and what two
     * people said did not move, until a later day's balance bears it out. A charge that nobody bears says nothing of
     * the payment itself.
     */
    @SuppressWarnings("unchecked")
    List<UUID> unsettled(Collection<UUID> payments) {
        return payments.isEmpty() ? List.of()
                : getEntityManager().createNativeQuery("""
                        select e.id from bank_entry e
                         where e.payment_id in (:payments) and e.outcome <> :charge
                           and (e.status in (:open) or e.status = :explained and not exists (
                               select from bank_day d where d.closed_at is not null
                                  and d.day > cast(e.resolution ->> 'on' as date)))
                         order by e.id""", UUID.class).setParameter("payments", payments)
                        .setParameter("charge", Outcome.UNBORNE_CHARGE.name())
                        .setParameter("open", OPEN.stream().map(EntryStatus::name).toList())
                        .setParameter("explained", EntryStatus.EXPLAINED.name()).getResultList();
    }

    /** Exceptions of that day and before that nobody has settled. */
    List<BankEntry> open(LocalDate through) {
        return list("bookedOn <= ?1 and status in ?2 order by id", through, OPEN);
    }
}
