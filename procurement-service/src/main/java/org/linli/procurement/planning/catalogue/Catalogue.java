package org.linli.procurement.planning.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.web.PageQuery;

/** All items. Those for sale are a few dozen; proposals may be many. */
@ApplicationScoped
public class Catalogue implements PanacheRepositoryBase<CatalogueItem, String> {

    /** The cursor's id where the order is by code. */
    static final UUID NO_ID = new UUID(0, 0);

    public CatalogueItem get(String code) {
        return findByIdOptional(code).orElseThrow(() -> new NotFound("CatalogueItem", code));
    }

    CatalogueItem locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("CatalogueItem", code));
    }

    /** @throws RuleRefused under B05 unless it is published */
    public void requireForSale(String code, BusinessDay day) {
        get(code).requireForSale(day);
    }

    /** What a tender for it takes over. */
    public ItemTerms terms(String code) {
        return get(code).terms();
    }

    /** Money is reserved for it: B09's two years begin again. One row, whatever else is under way with the item. */
    public void bought(String code, LocalDate on) {
        update("listing.lastBoughtOn = ?1 where code = ?2 "
                + "and (listing.lastBoughtOn is null or listing.lastBoughtOn < ?1)", on, code);
    }

    /** Codes of published items for one of the groups that item is for, with the item itself. */
    public List<String> sharingGroup(String code) {
        var text = get(code).text();
        return forSale().stream().filter(item -> item.code().equals(code) || item.text().sharesGroupWith(text))
                .map(CatalogueItem::code).toList();
    }

    List<CatalogueItem> forSale() {
        return list("status = ?1 order by code", ItemStatus.PUBLISHED);
    }

    /**
     * Up to {@code limit + 1}, by code.
     *
     * @param proposed with those that are only proposed
     */
    List<CatalogueItem> page(PageQuery page, @Nullable ItemStatus status, boolean proposed) {
        var after = page.cursor().map(cursor -> cursor.sort()).orElse("");
        var shown = status == null ? EnumSet.allOf(ItemStatus.class) : EnumSet.of(status);
        if (!proposed) {
            shown.remove(ItemStatus.PROPOSED);
        }
        return shown.isEmpty() ? List.of()
                : find("status in ?1 and code > ?2 order by code", shown, after).range(0, page.limit()).list();
    }
}
