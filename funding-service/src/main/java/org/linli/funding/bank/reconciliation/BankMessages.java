package org.linli.funding.bank.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.ledger.BankWitness;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class BankMessages implements PanacheRepositoryBase<BankMessage, UUID>, BankWitness {

    /**
     * Files are entered in the order in which they came. One that cannot be entered lets the others pass while it
     * rests, at most a day, and is then the first again.
     */
    static final String FIRST = """
            select m.id from bank_message m where m.released and m.lines_left > 0
             order by exists (select from sweep_failure f
                               where f.sweep = 'bank-files' and f.row_key = m.id::text and f.next_try_at > :now), m.id
             limit 1""";

    private final BankEntries entries;

    BankMessages(BankEntries entries) {
        this.entries = entries;
    }

    BankMessage get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("BankMessage", id));
    }

    Map<UUID, BankMessage> named(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(BankMessage::id, each -> each));
    }

    Optional<BankMessage> byHash(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** Numbers of messages begin anew with a year: the day tells them apart. */
    boolean isTaken(BankReport.Kind kind, String messageId, @Nullable LocalDate saidOn) {
        return count("kind = ?1 and messageId = ?2 and saidOn is not distinct from ?3 and discardedOn is null", kind,
                messageId, saidOn) > 0;
    }

    /** @param page the first of those that the file holds; null for a whole statement */
    boolean isStated(String number, LocalDate day, @Nullable Integer page) {
        return getEntityManager().createQuery("""
                select count(s) from BankStatement s where s.number = :number and s.day = :day
                   and s.firstPage is not distinct from :page""", Long.class).setParameter("number", number)
                .setParameter("day", day).setParameter("page", page).getSingleResult() > 0;
    }

    /** Those of that day, the last that came first. */
    List<BankStatement> statementsOf(LocalDate day) {
        return getEntityManager()
                .createQuery("from BankStatement s where s.day = :day order by s.id desc", BankStatement.class)
                .setParameter("day", day).getResultList();
    }

    List<BankStatement> statementsIn(UUID messageId) {
        return getEntityManager()
                .createQuery("from BankStatement s where s.messageId = :message order by s.id", BankStatement.class)
                .setParameter("message", messageId).getResultList();
    }

    /** The file that counts and of which one of these statements says the same balances by other movements. */
    Optional<UUID> contradicted(List<BankStatement> said) {
        return said.stream().flatMap(one -> confirmedOf(one.day()).stream().filter(one::contradicts))
                .map(BankStatement::messageId).findFirst();
    }

    /** Those of that day that nobody has to confirm. */
    List<BankStatement> confirmedOf(LocalDate day) {
        return getEntityManager().createQuery("""
                select s from BankStatement s join BankMessage m on m.id = s.messageId
                 where s.day = :day and m.released = true""", BankStatement.class).setParameter("day", day)
                .getResultList();
    }

    /** The last day before that one with a statement that nobody has to confirm. */
    Optional<LocalDate> lastConfirmed(LocalDate before) {
        return Optional.ofNullable(getEntityManager().createQuery("""
                select max(s.day) from BankStatement s join BankMessage m on m.id = s.messageId
                 where s.day < :day and m.released = true""", LocalDate.class).setParameter("day", before)
                .getSingleResult());
    }

    /** A day of that file which is closed. */
    Optional<LocalDate> closedDay(UUID messageId) {
        return Optional.ofNullable(getEntityManager().createQuery("""
                select min(s.day) from BankStatement s join BankDay d on d.day = s.day
                 where s.messageId = :message and d.status = :closed""", LocalDate.class)
                .setParameter("message", messageId).setParameter("closed", DayStatus.CLOSED).getSingleResult());
    }

    /** Whether lines of a statement of that day are still to be entered, or it waits for a second person. */
    boolean isTaking(LocalDate day) {
        return getEntityManager().createQuery("""
                select count(m) from BankMessage m join BankStatement s on s.messageId = m.id
                 where s.day = :day and (m.linesLeft > 0 or m.released = false)""", Long.class).setParameter("day", day)
                .getSingleResult() > 0;
    }

    boolean isNext(UUID id, Instant now) {
        return getEntityManager().createNativeQuery(FIRST, UUID.class).setParameter("now", now).getResultStream()
                .anyMatch(id::equals);
    }

    /**
     * Who handed in or confirmed the file that says a payment came back, as long as no day's close has held that word
     * against a balance of the account.
     */
    @Override
    public Handlers of(Collection<UUID> returned) {
        var all = new TreeSet<String>();
        if (!returned.isEmpty()) {
            getEntityManager().createQuery("""
                    select m from BankMessage m where m.id in (select e.messageId from BankEntry e
                        where e.paymentId in :returned and (e.refuses = true and e.outcome <> :repeated
                           or e.outcome in :back and not exists (select d from BankDay d
                                where d.status = :closed and d.day >= e.bookedOn)))""", BankMessage.class)
                    .setParameter("returned", returned).setParameter("repeated", Outcome.NOTED)
                    .setParameter("back", List.of(Outcome.CAME_BACK, Outcome.ADVANCE_RETURNED))
                    .setParameter("closed", DayStatus.CLOSED).getResultStream()
                    .forEach(file -> all.addAll(file.handlers().ids()));
        }
        return new Handlers(all);
    }

    /** What the statements of that day in that file move, signed. */
    Money movedBy(UUID messageId, LocalDate day) {
        return Rows.money(getEntityManager().createNativeQuery("""
                select coalesce(sum(closing - opening), 0) from bank_statement
                 where message_id = :message and day = :day""").setParameter("message", messageId)
                .setParameter("day", day).getSingleResult());
    }

    void persist(BankStatement statement) {
        getEntityManager().persist(statement);
    }

    /** Its statements count no more; the file itself keeps what they say. */
    void forgetStatements(UUID messageId) {
        getEntityManager().createQuery("delete from BankStatement s where s.messageId = :message")
                .setParameter("message", messageId).executeUpdate();
    }

    /** What is still to be entered may name any payment: until then it is the file that speaks. */
    @Override
    public List<UUID> unsettled(Collection<UUID> payments) {
        var said = entries.unsettled(payments);
        return said.isEmpty() && !payments.isEmpty() ? beingEntered() : said;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> beingEntered() {
        return getEntityManager()
                .createNativeQuery("select id from bank_message where released and lines_left > 0 order by id limit 1",
                        UUID.class)
                .getResultList();
    }

    /** One file after the other: each is judged by what the former ones left, and so is what people make of it. */
    @Override
    public void hold() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended('bank messages', 0))")
                .getResultList();
    }
}
