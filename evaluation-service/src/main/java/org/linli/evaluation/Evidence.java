package org.linli.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/**
 * A file that proves something, by its hash: the file itself stays where it was made.
 *
 * @param name what the file is called; never a person's name
 */
@Schema(description = "证据文件 A file by its SHA-256")
public record Evidence(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotBlank @Text(max = 200) String name) {
}
