package org.linli.registry.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.Sha256;

/** A table as it was handed in: its bytes, since it does not say in which characters it is written. */
@Schema(type = SchemaType.STRING, format = "binary", description = "机构名册 A table of agencies, CSV or XLSX")
final class IntakeFile {

    private final byte[] content;

    IntakeFile(byte[] content) {
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }

    /** The same bytes are the same file. */
    @JsonProperty
    String sha256() {
        return Sha256.of(content);
    }
}
