package org.linli.registry.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.ResidentId;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;

/** Who represents an agency from one day on; name and resident id are kept encrypted. */
@Entity
class LegalRepresentative {

    private static final String NAME = "representative.name";
    private static final String RESIDENT_ID = "representative.resident-id";

    @Id
    private UUID id;
    private UUID agencyId;
    private byte[] nameSecret;
    private byte[] idSecret;
    private String idIndex;
    private LocalDate fromDay;
    private boolean proposed;

    @SuppressWarnings("NullAway")
    protected LegalRepresentative() {
    }

    LegalRepresentative(UUID id, UUID agencyId, String name, ResidentId residentId, LocalDate from, Vault vault) {
        this.id = id;
        this.agencyId = agencyId;
        correct(name, residentId, from, vault);
    }

    /** Of an application: nobody was represented by whom it named before. */
    final void correct(String name, ResidentId residentId, LocalDate from, Vault vault) {
        this.nameSecret = vault.encrypt(name, NAME);
        this.idSecret = vault.encrypt(residentId.value(), RESIDENT_ID);
        this.idIndex = vault.index(RESIDENT_ID, residentId.value());
        this.fromDay = from;
    }

    /** One who waits for a second officer and represents nobody yet. */
    static LegalRepresentative proposed(UUID id, UUID agencyId, String name, ResidentId residentId, LocalDate from,
            Vault vault) {
        var representative = new LegalRepresentative(id, agencyId, name, residentId, from, vault);
        representative.proposed = true;
        return representative;
    }

    String name(Vault vault) {
        return vault.decrypt(nameSecret, NAME);
    }

    String maskedResidentId(Vault vault) {
        return Masks.residentId(vault.decrypt(idSecret, RESIDENT_ID));
    }

    LocalDate from() {
        return fromDay;
    }
}
