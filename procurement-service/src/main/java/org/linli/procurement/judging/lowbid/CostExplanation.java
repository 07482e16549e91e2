package org.linli.procurement.judging.lowbid;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a bidder explains a low price: words and the documents that prove them. */
@Schema(description = "成本说明 How the bidder explains the price")
record CostExplanation(String text, List<String> documents, Instant at) {

    CostExplanation {
        documents = List.copyOf(documents);
    }
}
