package org.linli.procurement.oversight.ocds.mapping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/** Who publishes, under which prefix, where. A change concerns what is published from then on. */
@ConfigMapping(prefix = "linli.ocds")
public interface OcdsConfig {

    /**
     * Of every ocid. The default is obviously local: before real publication a prefix must be registered with the Open
     * Contracting Partnership, which gives {@code ocds-} and six characters.
     */
    @WithDefault("ocds-linli-local")
    @Pattern(regexp = "ocds-[a-z0-9][a-z0-9-]{3,30}")
    String prefix();

    /** The public address of this service without a slash at the end: packages and documents are found under it. */
    @WithDefault("http://localhost:8082")
    URI baseUrl();

    Publisher publisher();

    /** Under which terms anybody may use the data. */
    @WithDefault("https://creativecommons.org/publicdomain/zero/1.0/")
    URI license();

    /** Where the publisher explains what it publishes and when. */
    Optional<URI> publicationPolicy();

    /** The unit that answers for the publication. */
    interface Publisher {

        @WithDefault("邻里 Linli (local)")
        String name();

        /** The register the publisher is found in; {@code uid} its identifier there. */
        Optional<String> scheme();

        Optional<String> uid();

        Optional<URI> uri();
    }
}
