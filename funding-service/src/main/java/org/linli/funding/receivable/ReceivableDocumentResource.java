package org.linli.funding.receivable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Payables;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;

/** The document itself, a page to print, and what anybody may ask about its hash. */
@Path("/api/v1/receivables")
@RunOnVirtualThread
@Tag(name = "Receivables 应收账款确权")
class ReceivableDocumentResource {

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("number", "确权编号 Number"),
            Map.entry("amount", "金额 Amount"), Map.entry("currency", "币种 Currency"),
            Map.entry("contract", "合同 Contract"), Map.entry("payable", "应付款 Payable"),
            Map.entry("agencyId", "承接机构 Agency"), Map.entry("purchaserId", "购买方 Purchaser"),
            Map.entry("dueOn", "应付日 Due"), Map.entry("confirmedOn", "确权日 Confirmed"),
            Map.entry("payBy", "支付方式 Paid by"), Map.entry("basis", "依据 Basis"), Map.entry("kind", "文书 Document"));

    private final Receivables receivables;
    private final Payables payables;
    private final ObjectMapper json;
    private final Clock clock;

    ReceivableDocumentResource(Receivables receivables, Payables payables, ObjectMapper json, Clock clock) {
        this.receivables = receivables;
        this.payables = payables;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.APPLICATION_JSON)
    @Owned(by = Receivables.class)
    @Operation(operationId = "readReceivableDocument", summary = "确权文书 The document byte by byte as it was hashed")
    public String document(UUID id) {
        return confirmed(id).document().orElseThrow();
    }

    @GET
    @Path("/{id}/page")
    @Produces("text/html;charset=UTF-8")
    @Owned(by = Receivables.class)
    @Operation(operationId = "printReceivable", summary = "打印确权文书 The document as a page to print, with hash and code")
    public String page(UUID id) {
        var receivable = confirmed(id);
        var rows = new StringBuilder();
        fields(receivable.document().orElseThrow())
                .forEach((name, value) -> rows.append("<tr><th>").append(escaped(LABELS.getOrDefault(name, name)))
                        .append("</th><td>").append(escaped(value)).append("</td></tr>\n"));
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="UTF-8"><title>应收账款确认函</title></head>
                <body><h1>应收账款确认函</h1><table>
                %s</table>
                <p>SHA-256: <code>%s</code></p><p>核验码 Code: <code>%s</code></p>
                <p>核验 Verify: GET /api/v1/receivables/verify/%s?code=%s</p></body></html>
                """.formatted(rows, receivable.sha256(), receivable.code().orElseThrow(), receivable.sha256(),
                receivable.code().orElseThrow());
    }

    private Receivable confirmed(UUID id) {
        var receivable = receivables.get(id);
        if (receivable.document().isEmpty()) {
            throw new NotFound("ReceivableDocument", id);
        }
        return receivable;
    }

    private Map<String, String> fields(String document) {
        try {
            return json.readValue(document, new TypeReference<TreeMap<String, String>>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @GET
    @Path("/verify/{sha256}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyReceivable",
            summary = "核验确权 Whether a confirmation with that hash is valid, superseded, assigned or paid")
    public Verified verify(String sha256, @QueryParam("code") @Nullable String code) {
        var now = clock.instant();
        return receivables.byHash(sha256)
                .map(one -> new Verified(sha256, one.state(payables.get(one.payableId())),
                        code == null ? null : one.code().filter(code::equalsIgnoreCase).isPresent(), one.confirmedOn(),
                        one.left(), now))
                .orElseGet(() -> new Verified(sha256, Verified.Validity.UNKNOWN, null, null, null, now));
    }
}
