package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/**
 * What is to be paid next. The database gives what runs and is open, in order; whether a batch takes it the one rule
 * says ({@link AdmissionPolicy}).
 */
@ApplicationScoped
class PaymentQueue {

    /** So many are looked at together, and so often for one page: it holds fewer where a batch takes few of them. */
    private static final int TOGETHER = 250;
    private static final int TIMES = 8;

    private static final String IN_DANGER = "in (select r.agency_id from runway r where r.endangered)";
    /** Wages in danger, other wages, the rest. */
    private static final List<String> RANKS = List.of("p.part = :wage and p.agency_id " + IN_DANGER,
            "p.part = :wage and p.agency_id not " + IN_DANGER, "p.part <> :wage");
    /** Of one rank, by due day (index {@code payable_ready}). */
    private static final String RANK = """
            (select p.id, p.due_on, %1$d as rank from payable p
              where p.status in (:running) and (p.approved_by is not null or p.due_soon_said)
                and p.amount > p.paid + p.in_flight + p.disputed and %2$s
                and (p.due_on, p.id) > (:due%1$d, :id%1$d) order by p.due_on, p.id limit :limit)""";
    private static final String CANDIDATES = "select id, due_on, rank from (" + IntStream.range(0, RANKS.size())
            .mapToObj(rank -> RANK.formatted(rank, RANKS.get(rank))).collect(Collectors.joining(" union all "))
            + ") candidate order by rank, due_on, id limit :limit";

    /** @param open what a batch takes of it */
    record Line(Payable payable, Place place, Money open) {
    }

    /** Where something stands in the order. */
    record Place(int rank, LocalDate dueOn, UUID id) {

        private static final UUID NOBODY = new UUID(0, 0);
        private static final Place FIRST = new Place(0, LocalDate.EPOCH, NOBODY);

        /** @throws Invalid for a cursor that this list did not give */
        static Place of(Cursor cursor) {
            var parts = cursor.sort().split("/", 2);
            return parts.length == 2 && parts[0].matches("[0-2]")
                    ? new Place(Integer.parseInt(parts[0]), new Cursor(parts[1], cursor.id()).date(), cursor.id())
                    : FIRST;
        }

        Cursor cursor() {
            return Cursor.by(rank + "/" + dueOn, id);
        }

        /** After which those of that rank come. */
        LocalDate dueOnIn(int other) {
            return other < rank ? LocalDate.of(9999, 12, 31) : other == rank ? dueOn : LocalDate.EPOCH;
        }

        UUID idIn(int other) {
            return other == rank ? id : NOBODY;
        }
    }

    private final EntityManager database;
    private final Payables payables;
    private final AdmissionPolicy admission;

    PaymentQueue(EntityManager database, Payables payables, AdmissionPolicy admission) {
        this.database = database;
        this.payables = payables;
        this.admission = admission;
    }

    /** A page may hold fewer than asked for and not be the last. */
    Page<Line> page(PageQuery page) {
        var found = new ArrayList<Line>();
        var after = page.cursor().map(Place::of).orElse(Place.FIRST);
        var more = true;
        for (int times = 0; times < TIMES && more && found.size() <= page.limit(); times++) {
            var candidates = after(after, Math.max(TOGETHER, page.fetch()));
            found.addAll(admitted(candidates));
            more = candidates.size() == Math.max(TOGETHER, page.fetch());
            after = candidates.isEmpty() ? after : candidates.getLast();
        }
        return found.size() > page.limit() || !more ? Page.of(found, page.limit(), line -> line.place().cursor())
                : new Page<>(found, after.cursor().encode());
    }

    private List<Line> admitted(List<Place> candidates) {
        var places = candidates.stream().collect(Collectors.toMap(Place::id, place -> place));
        var looked = payables.list("id in ?1", places.keySet()).stream()
                .collect(Collectors.toMap(Payable::id, payable -> payable));
        return admission.admitted(candidates.stream().map(place -> looked.get(place.id())).toList()).entrySet().stream()
                .map(each -> new Line(each.getKey(), places.get(each.getKey().id()), each.getValue())).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Place> after(Place place, int limit) {
        var query =
                database.createNativeQuery(CANDIDATES, Object[].class).setParameter("running", PayableStatus.RUNNING)
                        .setParameter("wage", Part.WAGE.name()).setParameter("limit", limit);
        for (int rank = 0; rank < RANKS.size(); rank++) {
            query.setParameter("due" + rank, place.dueOnIn(rank)).setParameter("id" + rank, place.idIn(rank));
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> new Place(((Number) row[2]).intValue(), Rows.day(row[1]), (UUID) row[0]))
                .toList();
    }
}
