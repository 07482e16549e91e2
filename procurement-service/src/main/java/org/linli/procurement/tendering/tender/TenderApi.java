package org.linli.procurement.tendering.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.identity.Owned;
import org.linli.procurement.tendering.tenderdocument.DocumentApi.Content;
import org.linli.procurement.tendering.tenderdocument.Procedure;

/** What comes in. */
interface TenderApi {

    @Schema(description = "新的招标 A new tender for a purchase")
    record NewTender(@NotNull UUID purchaseId, @NotNull Procedure.Kind procedure,
            @NotNull @Valid Content content) implements Owned.About {

        @Override
        public UUID about() {
            return purchaseId;
        }
    }
}
