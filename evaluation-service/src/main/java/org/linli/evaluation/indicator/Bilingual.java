package org.linli.evaluation.indicator;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/** A text in both languages of the product. */
@Schema(description = "中英文 Both languages")
public record Bilingual(@NotBlank @Text(max = 200) String zh, @NotBlank @Text(max = 200) String en) {
}
