package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.problem.NotFound;

/** The local copies of agencies. */
@ApplicationScoped
public class KnownAgencies implements PanacheRepositoryBase<KnownAgency, UUID> {

    /** A row and the closed ones of its code. */
    private static final String ROWS = """
            from KnownAgency where id = ?1 or lifecycle.closedOn is not null and unifiedSocialCreditCode =
                (select own.unifiedSocialCreditCode from KnownAgency own where own.id = ?1) order by id""";

    /**
     * One organisation: its row, and the closed ones it had under the same code. The register keeps one open row of a
     * code; the code, not the row, carries the standing.
     */
    record Organisation(KnownAgency row, List<KnownAgency> former) {

        private List<KnownAgency> rows() {
            return Stream.concat(Stream.of(row), former.stream()).toList();
        }

        Set<UUID> ids() {
            return rows().stream().map(KnownAgency::id).collect(Collectors.toSet());
        }

        /** In the register, neither suspended nor closed, and nothing forbids the act on that day. */
        boolean may(String act, LocalDate day) {
            return row.isRegistered() && row.lifecycle().isOpen() && forbidding(act, day).isEmpty();
        }

        /** What forbids it on that day. @param act such as {@link Standing#BID} */
        Optional<Standing> forbidding(String act, LocalDate day) {
            return standings().stream().filter(standing -> standing.forbids(act, day)).findFirst();
        }

        /** Each effect of each decision that stands, whichever row it was told of. */
        List<Standing> standings() {
            return rows().stream().flatMap(one -> one.standings().stream())
                    .filter(standing -> rows().stream().noneMatch(one -> one.isLifted(standing.decisionId())))
                    .distinct().toList();
        }
    }

    public KnownAgency get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Agency", id));
    }

    Optional<Organisation> organisation(UUID id) {
        return organisation(id, list(ROWS, id));
    }

    /** Held until the transaction ends, so that a decision cannot slip in between check and award. */
    Optional<Organisation> lockedOrganisation(UUID id) {
        return organisation(id, find(ROWS, id).withLock(LockModeType.PESSIMISTIC_WRITE).list());
    }

    /** By its open row, else by the first of its closed ones; a code that the register does not know has none. */
    Optional<Organisation> ofCode(String code) {
        var rows = list("unifiedSocialCreditCode = ?1 order by lifecycle.closedOn nulls first, id", code);
        return rows.stream().findFirst().flatMap(row -> organisation(row.id(), rows));
    }

    private static Optional<Organisation> organisation(UUID id, List<KnownAgency> rows) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().map(row -> new Organisation(row,
                rows.stream().filter(other -> other != row && other.lifecycle().closedOn() != null).toList()));
    }

    /** Each of them and the closed rows of its code, by row: what one of these did or was told counts for it. */
    @SuppressWarnings("unchecked")
    public Map<UUID, UUID> holders(Collection<UUID> ids) {
        var holders = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            List<Object[]> former = getEntityManager().createNativeQuery("""
                    select former.id, own.id from known_agency own join known_agency former
                        on former.unified_social_credit_code = own.unified_social_credit_code
                        and former.closed_on is not null
                    where own.id in (:ids)""", Object[].class).setParameter("ids", ids).getResultList();
            former.forEach(row -> holders.put((UUID) row[0], (UUID) row[1]));
        }
        ids.forEach(id -> holders.put(id, id));
        return holders;
    }

    /** The rows of {@link #holders}. */
    public Set<UUID> rowsOf(Collection<UUID> ids) {
        return holders(ids).keySet();
    }

    /** Reserves the row even where no fact about the agency has arrived yet. */
    KnownAgency lockedOrNew(UUID id) {
        getEntityManager().createNativeQuery("""
                insert into known_agency (id, version, standings) values (:id, 0, '[]') on conflict do nothing""")
                .setParameter("id", id).executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Whether that decision is known to be over: replayed late, it stops nothing any more. */
    public boolean isLifted(AgencyBarred decision) {
        return decision.decisionId() != null && findByIdOptional(decision.agencyId())
                .filter(agency -> agency.isLifted(decision.decisionId())).isPresent();
    }

    /** The first registered agency whose name, or what people call it, stands in the text. */
    @SuppressWarnings("unchecked")
    public Optional<String> namedIn(String text) {
        List<KnownAgency> candidates = getEntityManager().createNativeQuery("""
                select * from known_agency where length(name) >= :least and position(name in :text) > 0
                    or position(short_name in :text) > 0 order by name, id""", KnownAgency.class)
                .setParameter("least", KnownAgency.LEAST_NAME).setParameter("text", text).getResultList();
        return candidates.stream().filter(agency -> agency.isNamedIn(text)).map(KnownAgency::name).findFirst();
    }
}
