package org.linli.procurement.oversight.outlier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.procurement.oversight.outlier.OutlierApi.OutlierView;

@Path("/api/v1/fairness/outliers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fairness 公平观察")
class OutlierResource {

    private final Outliers outliers;
    private final ProblemMessages sentences;

    OutlierResource(Outliers outliers, ProblemMessages sentences) {
        this.outliers = outliers;
        this.sentences = sentences;
    }

    @GET
    @Operation(operationId = "listOutliers",
            summary = "异常指标 Agencies and purchasers whose figures lie far from everybody else's, newest first")
    public Page<OutlierView> outliers(@Valid @BeanParam PageQuery page, @QueryParam("kind") @Nullable OutlierKind kind,
            @QueryParam("party") @Nullable Party party, @QueryParam("partyId") @Nullable String partyId,
            @Context HttpHeaders headers) {
        var locale = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.SIMPLIFIED_CHINESE);
        var found = new KeysetQuery().by("kind", kind).by("party", party).by("partyId", partyId).of(outliers, page);
        return Page.of(found, page.limit(), outlier -> Cursor.by(outlier.id())).map(outlier -> view(outlier, locale));
    }

    private OutlierView view(Outlier outlier, Locale locale) {
        return OutlierView.of(outlier, sentences.of(outlier.kind(), "title", locale),
                sentences.of(outlier.kind(), "detail", locale, outlier.part(), outlier.whole(),
                        outlier.fence().toPlainString(), outlier.compared()));
    }
}
