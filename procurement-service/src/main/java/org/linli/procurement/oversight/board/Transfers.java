package org.linli.procurement.oversight.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** Which function of government passed through which item of the catalogue and which contract to which agency. */
@ApplicationScoped
class Transfers {

    /** @param contractId and what follows: null for a function that has not passed to anybody yet */
    @Schema(name = "FunctionTransfer",
            description = "职能转移 A function of government, its catalogue item, contract and agency")
    record Transfer(String governmentFunction, String itemCode, String itemStatus, @Nullable UUID contractId,
            @Nullable String contractNumber, @Nullable UUID agencyId, @Nullable String purchaserId,
            @Nullable String from, @Nullable String to, @Nullable String contractStatus) {

        Cursor cursor() {
            return Cursor.by(itemCode, contractId == null ? Rows.NO_ID : contractId);
        }
    }

    private final Rows rows;

    Transfers(Rows rows) {
        this.rows = rows;
    }

    /** By item and contract, up to {@code limit + 1}. A contract counts once it is signed. */
    List<Transfer> page(PageQuery page) {
        return rows
                .of("""
                        select i.government_function, i.code, i.status, c.id as contract_id, c.number, c.agency_id,
                            c.purchaser_id,
                               c.terms ->> 'from' as from_day, c.terms ->> 'to' as to_day, c.status as contract_status
                        from catalogue_item i
                        left join contract c on c.terms ->> 'serviceType' = i.code and c.signed_on is not null
                        where i.government_function is not null
                          and (i.code, coalesce(c.id, '00000000-0000-0000-0000-000000000000')) > (:after, :id)
                        order by i.code, coalesce(c.id, '00000000-0000-0000-0000-000000000000') limit :fetch""",
                        Map.of("after", Rows.after(page), "id", page.cursor().map(Cursor::id).orElse(Rows.NO_ID),
                                "fetch", page.fetch()))
                .stream()
                .map(row -> new Transfer(Rows.text(row, "government_function"), Rows.text(row, "code"),
                        Rows.text(row, "status"), row.get("contract_id", UUID.class), Rows.textOrNull(row, "number"),
                        row.get("agency_id", UUID.class), Rows.textOrNull(row, "purchaser_id"),
                        Rows.textOrNull(row, "from_day"), Rows.textOrNull(row, "to_day"),
                        Rows.textOrNull(row, "contract_status")))
                .toList();
    }
}
