package org.linli.procurement.oversight.ocds;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes out, for the contract: the texts themselves are kept ready and never pass through these. */
interface OcdsApi {

    @Schema(name = "OcdsPublisher", description = "发布者 Who answers for the publication")
    record Publisher(@Schema(required = true) String name, @Nullable String scheme, @Nullable String uid,
            @Nullable URI uri) {
    }

    @Schema(name = "OcdsLinks", description = "前后页 The pages beside this one")
    record Links(@Nullable URI next, @Nullable URI prev) {
    }

    @Schema(name = "OcdsReleasePackage",
            description = "OCDS 发布包 A release package (OCDS 1.1); each release by /api/v1/ocds/release-schema")
    record ReleasePackage(@Schema(required = true) URI uri, @Schema(required = true) String version,
            List<URI> extensions, @Schema(required = true) OffsetDateTime publishedDate,
            @Schema(required = true) Publisher publisher, @Nullable URI license, @Nullable URI publicationPolicy,
            @Nullable Links links, @Schema(required = true) List<Map<String, Object>> releases) {
    }

    @Schema(name = "OcdsRecord",
            description = "采购过程档案 A contracting process: its releases, or links to them, and their sum")
    record Record(@Schema(required = true) String ocid, @Schema(required = true) List<Map<String, Object>> releases,
            Map<String, Object> compiledRelease) {
    }

    @Schema(name = "OcdsRecordPackage", description = "OCDS 档案包 A record package (OCDS 1.1)")
    record RecordPackage(@Schema(required = true) URI uri, @Schema(required = true) String version,
            List<URI> extensions, @Schema(required = true) OffsetDateTime publishedDate,
            @Schema(required = true) Publisher publisher, @Nullable URI license, @Nullable URI publicationPolicy,
            @Nullable Links links, @Schema(required = true) List<Record> records) {
    }
}
