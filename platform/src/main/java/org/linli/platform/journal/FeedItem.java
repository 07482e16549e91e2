package org.linli.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Visible;

/**
 * A CloudEvent in the structured form, with our extensions, as the change feed says it.
 *
 * @param signature of the service that said it; without one where nothing is signed
 */
@Schema(description = "变更流中的一件事 One fact of the change feed")
public record FeedItem(@NotNull UUID id, @NotNull @Size(max = 100) @Visible String source,
        @NotNull @Size(max = 200) @Visible String type, @NotNull @Size(max = 500) @Visible String subject,
        @NotNull Instant time, @NotNull @Size(max = 10) @Visible String specversion,
        @NotNull @Size(max = 200) @Visible String topic, @Min(1) long sequence, @NotNull LocalDate businessdate,
        @NotNull @Size(max = 200) @Visible String actor, @NotNull UUID correlationid, @Nullable UUID causationid,
        @Nullable @Size(max = 100) @Visible String traceparent, @Nullable @Size(max = 100) @Visible String signature,
        @NotNull @Schema(implementation = Object.class, type = SchemaType.OBJECT,
                description = "事件内容 What happened, as the producer's AsyncAPI document describes it "
                        + "for the type") JsonNode data) {
}
