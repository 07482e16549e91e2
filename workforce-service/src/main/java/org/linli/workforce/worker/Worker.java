package org.linli.workforce.worker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;

/** A person who works for agencies, apart from any post; experience counts once the association has verified it. */
@Entity
public class Worker {

    static final String RESIDENT_ID = "worker.resident-id";
    private static final String NAME = "worker.name";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID registeredBy;
    private byte[] nameSecret;
    private byte[] idSecret;
    private String idIndex;
    private LocalDate registeredOn;
    private int directMonths;
    private int localMonths;
    private int trainingHours;

    @SuppressWarnings("NullAway")
    protected Worker() {
    }

    static Worker register(UUID id, UUID agencyId, String name, ResidentId residentId, LocalDate on, Vault vault) {
        var worker = new Worker();
        worker.id = id;
        worker.registeredBy = agencyId;
        worker.nameSecret = vault.encrypt(name, NAME);
        worker.idSecret = vault.encrypt(residentId.value(), RESIDENT_ID);
        worker.idIndex = vault.index(RESIDENT_ID, residentId.value());
        worker.registeredOn = on;
        return worker;
    }

    WorkerEvent.Registered registered() {
        return new WorkerEvent.Registered(id, registeredBy, registeredOn);
    }

    /** @param local true for service on the front line of this city, which is direct service too */
    WorkerEvent.ServiceRecorded recordService(int months, boolean local, int supervisionTrainingHours) {
        directMonths += months;
        localMonths += local ? months : 0;
        trainingHours += supervisionTrainingHours;
        return new WorkerEvent.ServiceRecorded(id, directMonths, localMonths, trainingHours);
    }

    public UUID id() {
        return id;
    }

    /** The agency that registered them, and the person themselves. */
    Owner owner() {
        return Owner.agency(registeredBy).and(Owner.person(id));
    }

    long version() {
        return version;
    }

    public int directYears() {
        return directMonths / 12;
    }

    public int localYears() {
        return localMonths / 12;
    }

    public int trainingHours() {
        return trainingHours;
    }

    UUID registeredBy() {
        return registeredBy;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    String name(Vault vault) {
        return vault.decrypt(nameSecret, NAME);
    }

    String maskedResidentId(Vault vault) {
        return Masks.residentId(vault.decrypt(idSecret, RESIDENT_ID));
    }

    int directMonths() {
        return directMonths;
    }

    int localMonths() {
        return localMonths;
    }
}
