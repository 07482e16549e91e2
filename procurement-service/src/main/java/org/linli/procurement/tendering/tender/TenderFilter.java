package org.linli.procurement.tendering.tender;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;
import org.linli.procurement.tendering.tenderdocument.Procedure;

/** What a list of tenders is narrowed by; all of it together. A {@code @Valid @BeanParam}. */
public class TenderFilter {

    @QueryParam("status")
    @Nullable
    TenderStatus status;

    @QueryParam("purchaserId")
    @Nullable
    String purchaserId;

    @QueryParam("areaCode")
    @Nullable
    String areaCode;

    @QueryParam("serviceType")
    @Nullable
    String serviceType;

    @QueryParam("procedure")
    Procedure.@Nullable Kind procedure;

    @QueryParam("text")
    @Text(max = 100)
    @Parameter(description = "标题或内容中的词,空格分隔 Words of title or description, Chinese without spaces; all of them")
    @Nullable
    String text;

    @QueryParam("closingAfter")
    @Parameter(description = "投标截止不早于;结果按截止时间排序 Bids close at or after; the list is then in the order of closing")
    @Nullable
    OffsetDateTime closingAfter;

    @QueryParam("closingBefore")
    @Parameter(description = "投标截止早于;结果按截止时间排序 Bids close before; the list is then in the order of closing")
    @Nullable
    OffsetDateTime closingBefore;

    boolean asksForText() {
        return text != null && !text.isBlank();
    }

    /** Those that ask when bids close read from the earliest closing on; all others from the newest tender on. */
    boolean ordersByClosing() {
        return closingAfter != null || closingBefore != null;
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
