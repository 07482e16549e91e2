package org.linli.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/**
 * A CloudEvent in the structured form, with our extensions, as the change feed says it.
 *
 * @param signature of the service that said it; without one where nothing is signed
 */
@Schema(description = "变更流中的一件事 One fact of the change feed")
public record FeedItem(@NotNull UUID id, @NotNull @Text(max = 100) String source, @NotNull @Text(max = 200) String type,
        @NotNull @Text(max = 500) String subject, @NotNull Instant time, @NotNull @Text(max = 10) String specversion,
        @NotNull @Text(max = 200) String topic, @Min(1) long sequence, @NotNull LocalDate businessdate,
        @NotNull @Text(max = 200) String actor, @NotNull UUID correlationid, @Nullable UUID causationid,
        @Nullable @Text(max = 100) String traceparent, @Nullable @Text(max = 100) String signature,
        @NotNull @Schema(implementation = Object.class, type = SchemaType.OBJECT,
                description = "事件内容 What happened, as the producer's AsyncAPI document describes it "
                        + "for the type") JsonNode data) {
}
