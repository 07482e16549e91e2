package org.linli.procurement.oversight.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/**
 * How much of a year's planned purchases serves a goal of the plan. What was cancelled, refused or joined is not
 * counted.
 */
@ApplicationScoped
class Spending {

    /** @param outside amounts that name no goal */
    @Schema(name = "PlanSpending", description = "规划内外支出 A purchaser's spending with and without a goal of the plan")
    record Line(String purchaserId, Money within, long purchasesWithin, Money outside, long purchasesOutside) {
    }

    /** @param reason null where no published plan covered the year when it was drafted */
    @Schema(name = "OutsidePurchase", description = "规划外的购买 A purchase outside the plan")
    record Outside(UUID purchaseId, String number, String areaCode, String serviceType, Money amount, String status,
            @Nullable String reason) {
    }

    private final Rows rows;

    Spending(Rows rows) {
        this.rows = rows;
    }

    /** By purchaser, up to {@code limit + 1}. */
    List<Line> lines(int year, PageQuery page) {
        return rows
                .of("""
                        select purchaser_id,
                               coalesce(sum(amount) filter (where goal_code is not null), 0) as within,
                               count(*) filter (where goal_code is not null) as purchases_within,
                               coalesce(sum(amount) filter (where goal_code is null), 0) as outside,
                               count(*) filter (where goal_code is null) as purchases_outside
                        from purchase
                        where fiscal_year = :year and purchaser_id > :after
                            and status not in ('CANCELLED', 'REFUSED', 'JOINED')
                        group by purchaser_id order by purchaser_id limit :fetch""",
                        Map.of("year", year, "after", Rows.after(page), "fetch", page.fetch()))
                .stream()
                .map(row -> new Line(Rows.text(row, "purchaser_id"), Rows.money(row, "within"),
                        Rows.number(row, "purchases_within"), Rows.money(row, "outside"),
                        Rows.number(row, "purchases_outside")))
                .toList();
    }

    /** A purchaser's purchases outside the plan, newest first, up to {@code limit + 1}. */
    List<Outside> outside(String purchaserId, int year, PageQuery page) {
        return rows
                .of("""
                        select id, number, area_code, service_type, amount, status, outside_reason from purchase
                        where fiscal_year = :year and purchaser_id = :purchaser and goal_code is null
                          and status not in ('CANCELLED', 'REFUSED', 'JOINED') and id < :before
                        order by id desc limit :fetch""",
                        Map.of("year", year, "purchaser", purchaserId, "before",
                                page.cursor().map(Cursor::id).orElse(new UUID(-1, -1)), "fetch", page.fetch()))
                .stream()
                .map(row -> new Outside(row.get("id", UUID.class), Rows.text(row, "number"),
                        Rows.text(row, "area_code"), Rows.text(row, "service_type"), Rows.money(row, "amount"),
                        Rows.text(row, "status"), Rows.textOrNull(row, "outside_reason")))
                .toList();
    }
}
