package org.linli.procurement.known.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** Purchasers we have heard of; one without arrears needs no row. */
@ApplicationScoped
class Purchasers implements PanacheRepositoryBase<Purchaser, String> {

    /** Locked: two payables of one purchaser on two partitions must not be reckoned past each other. */
    Purchaser lockedOrNew(String id) {
        getEntityManager().createNativeQuery("""
                insert into purchaser (id, version, status, score, late, paid, worst_days)
                values (:id, 0, 'OPEN', 100, 0, 0, 0) on conflict do nothing""").setParameter("id", id).executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    List<Purchaser> byCode(Purchaser.@Nullable Status status, PageQuery page) {
        var after = page.cursor().map(Cursor::sort).orElse("");
        return (status == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and status = ?2 order by id", after, status)).range(0, page.limit()).list();
    }

    /** The least punctual first; the cursor holds score and code. */
    List<Purchaser> byScore(Purchaser.@Nullable Status status, PageQuery page) {
        var after = page.cursor().map(Cursor::sort).orElse("-1 ").split(" ", 2);
        try {
            var where = "(score, id) > (?1, ?2)" + (status == null ? "" : " and status = ?3") + " order by score, id";
            var score = Integer.parseInt(after[0]);
            return (status == null ? find(where, score, after[1]) : find(where, score, after[1], status))
                    .range(0, page.limit()).list();
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }
}
