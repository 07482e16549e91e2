package org.linli.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.platform.vault.Vault;

/**
 * Other ids for the people of sealed offers, the same within one tender: whoever knows a worker's id, from a post that
 * runs, does not learn from the offer whose it is.
 */
@ApplicationScoped
public class StaffPseudonym {

    private final Vault vault;

    StaffPseudonym(Vault vault) {
        this.vault = vault;
    }

    public UUID of(UUID tenderId, UUID workerId) {
        return UUID.nameUUIDFromBytes(
                vault.fingerprint("blind-staff", (tenderId + "/" + workerId).getBytes(StandardCharsets.US_ASCII)));
    }
}
