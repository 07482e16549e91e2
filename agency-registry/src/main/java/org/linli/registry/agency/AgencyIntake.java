package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.linli.platform.Ids;
import org.linli.platform.ResidentId;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Vault;
import org.linli.registry.agency.IntakeCheck.Taken;
import org.linli.registry.standing.Standings;

/** Agencies that come into the register by the thousand: all of a table or none of it. */
@ApplicationScoped
public class AgencyIntake {

    private static final int ASKED_AT_ONCE = 1000;

    private final EntityManager database;
    private final RunningNumbers numbers;
    private final Today today;
    private final Vault vault;
    private final Standings standings;
    private final Journal journal;
    private final Event<AgencyEntered> entered;

    AgencyIntake(EntityManager database, RunningNumbers numbers, Today today, Vault vault, Standings standings,
            Journal journal, Event<AgencyEntered> entered) {
        this.database = database;
        this.numbers = numbers;
        this.today = today;
        this.vault = vault;
        this.standings = standings;
        this.journal = journal;
        this.entered = entered;
    }

    /** What was found of one row. @param faults none where it can be taken */
    public record Checked(IntakeRow row, List<IntakeFault> faults) {

        public boolean isFaulty() {
            return !faults.isEmpty();
        }
    }

    /** Each row with what is wrong with it, in the order of the file: two may say that they are the same line. */
    public List<Checked> check(List<IntakeRow> rows) {
        var check = new IntakeCheck(taken(rows), today.date());
        return rows.stream().map(row -> new Checked(row, check.faults(row))).toList();
    }

    /**
     * Rows that were checked in the same transaction, one after the other in as few statements as their number allows.
     *
     * @param proposers by whom the table was handed in; {@code second} who confirmed it
     * @throws Conflict (409) when another agency of that code or name came between
     */
    @Transactional(TxType.MANDATORY)
    public void register(List<IntakeRow> rows, String firstOfficer, Handlers proposers, Actor second) {
        var before = database.getFlushMode();
        // nothing asked below reads what is written here, so nothing of it is flushed for that
        database.setFlushMode(FlushModeType.COMMIT);
        try {
            var day = today.date();
            var agencies = new ArrayList<Agency>();
            var given = numbers.next("agency_number", "A", day, rows.size());
            for (int at = 0; at < rows.size(); at++) {
                var agency = agency(rows.get(at), given.get(at), firstOfficer, proposers, second, day);
                agencies.add(agency);
                database.persist(agency);
            }
            for (int at = 0; at < rows.size(); at++) {
                database.persist(representative(rows.get(at), agencies.get(at).id()));
            }
            UniqueIndex.decides(database::flush,
                    Map.of("agency_code", () -> new Conflict(AgencyProblem.CODE_TAKEN, "…"), "agency_name",
                            () -> new Conflict(AgencyProblem.NAME_TAKEN, "…"), "agency_pkey",
                            () -> new Conflict(AgencyProblem.ID_TAKEN, "…")));
            var known = knownBefore(agencies);
            for (var agency : agencies) {
                if (known.contains(agency.unifiedSocialCreditCode())) {
                    standings.inherit(agency.id());
                }
                entered.fire(new AgencyEntered(agency.id(), agency.name(), agency.address(), day));
                journal.append(agency.enteredRegister());
            }
            database.flush();
        } finally {
            database.setFlushMode(before);
        }
    }

    private Agency agency(IntakeRow row, String number, String firstOfficer, Handlers proposers, Actor second,
            LocalDate day) {
        var code = IntakeCheck.codeOf(row.code()).orElseThrow();
        var id = row.id().isEmpty() ? Ids.next() : Objects.requireNonNull(IntakeCheck.idOf(row.id()));
        var agency = Agency.apply(id, number, code, IntakeCheck.kind(row.kind()).orElseThrow(), row.name().strip(),
                IntakeCheck.date(row.foundedOn()).orElseThrow(), row.address(), second, today.instant());
        agency.takeIn(row.codeOverrideReason(), firstOfficer, proposers, second, day);
        return agency;
    }

    private LegalRepresentative representative(IntakeRow row, UUID agencyId) {
        return new LegalRepresentative(Ids.next(), agencyId, row.representative(),
                ResidentId.entered(row.residentId()).orElseThrow(), IntakeCheck.date(row.foundedOn()).orElseThrow(),
                vault);
    }

    private Taken taken(List<IntakeRow> rows) {
        return new Taken(
                found("""
                        select unifiedSocialCreditCode from Agency
                         where status <> :closed and unifiedSocialCreditCode in :asked""",
                        rows.stream().flatMap(row -> IntakeCheck.codeOf(row.code()).stream())
                                .map(UnifiedSocialCreditCode::value).toList(),
                        String.class),
                found("select nameKey from Agency where status <> :closed and nameKey in :asked",
                        rows.stream().map(IntakeRow::name).map(AgencyName::key).toList(), String.class),
                // an id stays an agency's for good, also when that is closed
                ids(rows));
    }

    private Set<UUID> ids(List<IntakeRow> rows) {
        var asked = rows.stream().map(IntakeRow::id).map(IntakeCheck::idOf).filter(Objects::nonNull).toList();
        return inParts(asked, part -> database.createQuery("select id from Agency where id in :asked", UUID.class)
                .setParameter("asked", part).getResultList());
    }

    private <T> Set<T> found(String query, List<T> asked, Class<T> type) {
        return inParts(asked, part -> database.createQuery(query, type).setParameter("asked", part)
                .setParameter("closed", AgencyStatus.CLOSED).getResultList());
    }

    /** Codes that another row of the register carried before: what stands against them goes on. */
    private Set<String> knownBefore(List<Agency> agencies) {
        return inParts(agencies.stream().map(Agency::unifiedSocialCreditCode).toList(), part -> database.createQuery("""
                select unifiedSocialCreditCode from Agency where status = :closed
                    and unifiedSocialCreditCode in :asked""", String.class).setParameter("asked", part)
                .setParameter("closed", AgencyStatus.CLOSED).getResultList());
    }

    private static <T> Set<T> inParts(List<T> asked, Function<List<T>, List<T>> question) {
        var found = new HashSet<T>();
        for (int at = 0; at < asked.size(); at += ASKED_AT_ONCE) {
            found.addAll(question.apply(asked.subList(at, Math.min(asked.size(), at + ASKED_AT_ONCE))));
        }
        return found;
    }
}
