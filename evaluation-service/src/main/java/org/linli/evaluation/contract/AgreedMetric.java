package org.linli.evaluation.contract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What purchaser and agency agreed on in the contract; the target as they wrote it. */
@Schema(description = "约定指标 A metric agreed in the contract")
public record AgreedMetric(String code, @Nullable String target, @Nullable String unit) {
}
