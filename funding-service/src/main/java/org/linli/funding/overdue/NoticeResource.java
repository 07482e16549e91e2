package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.funding.payable.Payables;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/payables/{id}/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class NoticeResource {

    @Schema(description = "逾期记录 A threshold in days; reachedOn is its day, saidAt when it was found")
    record NoticeView(UUID id, int bucket, LocalDate reachedOn, Money amount, String heldBy, Instant saidAt) {

        static NoticeView of(OverdueNotice notice) {
            return new NoticeView(notice.id(), notice.bucket(), notice.reachedOn(), notice.amount(), notice.heldBy(),
                    notice.saidAt());
        }
    }

    private final OverdueNotices notices;
    private final Payables payables;

    NoticeResource(OverdueNotices notices, Payables payables) {
        this.notices = notices;
        this.payables = payables;
    }

    @GET
    @Owned(by = Payables.class)
    @Operation(operationId = "listNotices", summary = "逾期记录 The history of being late, newest first")
    public Page<NoticeView> list(UUID id, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("payableId", payables.get(id).id()).of(notices, page);
        return Page.of(found, page.limit(), notice -> Cursor.by(notice.id())).map(NoticeView::of);
    }
}
