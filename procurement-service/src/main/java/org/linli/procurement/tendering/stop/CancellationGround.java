package org.linli.procurement.tendering.stop;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 政府采购法 art 36, in its order; no other ground voids a procurement whose bids are opened. */
@Schema(description = "废标的法定情形 The grounds on which a procurement is void")
enum CancellationGround {
    TOO_FEW_RESPONSIVE, UNFAIR_CONDUCT, ABOVE_BUDGET, TASK_CANCELLED
}
