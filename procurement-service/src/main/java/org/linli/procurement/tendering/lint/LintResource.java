package org.linli.procurement.tendering.lint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.planning.purchase.Purchases;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.PublicationGate;

@Path("/api/v1/tenders/{id}/lint")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tenders 招标")
class LintResource {

    /**
     * @param clause such as REGION, or the refusal such as TOO_GREAT; {@code rule} and {@code basis} what forbids it
     */
    @Schema(description = "一处不合理条款 One place that shuts bidders out unfairly")
    record FindingView(String clause, String field, String excerpt, String rule, String basis) {

        static FindingView of(Finding finding, Rule rule) {
            return new FindingView(finding.clause().name(), finding.field(), finding.excerpt(), rule.id(),
                    rule.basis());
        }

        static FindingView of(RuleRefused refused) {
            var rule = refused.rule().orElseThrow();
            return new FindingView(refused.code().name(), refused.field().orElse(""), "", rule.id(), rule.basis());
        }
    }

    private final Lint lint;
    private final PublicationGate publication;
    private final Purchases purchases;
    private final Tenders tenders;
    private final Today today;

    LintResource(Lint lint, PublicationGate publication, Purchases purchases, Tenders tenders, Today today) {
        this.lint = lint;
        this.publication = publication;
        this.purchases = purchases;
        this.tenders = tenders;
        this.today = today;
    }

    /** Bounded by the document: the answer is not paged. */
    @GET
    @Operation(operationId = "lintTender",
            summary = "不合理条款检查 What in the document shuts bidders out unfairly; empty when it may be published")
    @Owned(by = Tenders.class)
    public List<FindingView> lint(UUID id) {
        var tender = tenders.get(id);
        var day = today.day();
        var words = lint.findings(tender.content(), tender.procedure().kind()).stream()
                .map(finding -> FindingView.of(finding, day.rule(finding.clause().rule())));
        return Stream.concat(words, stopped(tender, day).stream().map(FindingView::of)).toList();
    }

    /** What is out was let through. */
    private List<RuleRefused> stopped(Tender tender, BusinessDay day) {
        return tender.accepted().contains(TenderCommand.REVIEW) || tender.accepted().contains(TenderCommand.PUBLISH)
                ? publication.refusals(tender.document(), purchases.get(tender.source().purchaseId()), day) : List.of();
    }
}
