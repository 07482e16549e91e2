package org.linli.workforce.worker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResidentId;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;

/** A person who works for agencies, apart from any post; experience counts once the association has verified it. */
@Entity
public class Worker {

    public static final String RESIDENT_ID = "worker.resident-id";
    private static final String NAME = "worker.name";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID registeredBy;
    private UUID employerId;
    private boolean consented = true;
    private byte[] nameSecret;
    private byte[] idSecret;
    private String idIndex;
    private LocalDate registeredOn;
    private int directMonths;
    private int localMonths;
    private int trainingHours;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ClaimedService claimed;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers claimers = Handlers.NONE;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Worker() {
    }

    static Worker register(UUID id, UUID agencyId, String name, ResidentId residentId, LocalDate on, Vault vault) {
        var worker = new Worker();
        worker.id = id;
        worker.registeredBy = agencyId;
        worker.employerId = agencyId;
        worker.nameSecret = vault.encrypt(name, NAME);
        worker.idSecret = vault.encrypt(residentId.value(), RESIDENT_ID);
        worker.idIndex = vault.index(RESIDENT_ID, residentId.value());
        worker.registeredOn = on;
        return worker;
    }

    WorkerEvent.Registered registered() {
        return new WorkerEvent.Registered(id, registeredBy, registeredOn);
    }

    /**
     * The first of two: nothing counts before another confirms it.
     *
     * @param age years of life before which nobody is employed
     * @throws Conflict while another claim waits
     * @throws RuleRefused when it were more, in all, than the days since that age hold
     */
    void claim(ClaimedService service, Actor by, Rule age, Vault vault) {
        if (claimed != null) {
            throw new Conflict(WorkerProblem.SERVICE_CLAIMED, claimed.claimedBy());
        }
        var lived = Period.between(birthday(vault), service.claimedOn()).toTotalMonths();
        var most = Math.max(0, lived - 12L * age.asInt());
        if (directMonths + service.months() > most) {
            throw new RuleRefused(WorkerProblem.SERVICE_TOO_LONG, age, "months", directMonths + service.months(), most);
        }
        waits(service);
        claimers = Handlers.of(by);
    }

    /**
     * The second of two. Service on the front line of this city is direct service too.
     *
     * @throws RuleRefused by who claimed it
     */
    WorkerEvent.ServiceRecorded confirmService(Actor actor, Rule separation) {
        var service = waiting();
        if (claimers.include(actor)) {
            throw new RuleRefused(WorkerProblem.SAME_PERSON, separation, "actor", actor.id());
        }
        directMonths += service.months();
        localMonths += service.local() ? service.months() : 0;
        trainingHours += service.supervisionTrainingHours();
        waits(null);
        return new WorkerEvent.ServiceRecorded(id, directMonths, localMonths, trainingHours);
    }

    /** Nothing of it counts. */
    void rejectService() {
        waiting();
        waits(null);
    }

    /** What passing time makes of a claim: it is said to be late, and in the end nothing of it counts. */
    List<WorkerEvent> tick(LocalDate today) {
        var said = new ArrayList<WorkerEvent>();
        claimed().filter(claim -> claim.isLate(today) && !claim.overdue()).ifPresent(claim -> {
            said.add(new WorkerEvent.ServiceClaimOverdue(id, employerId, claim.claimedOn(), claim.decideUntil()));
            waits(claim.late());
        });
        claimed().filter(claim -> claim.isOver(today)).ifPresent(claim -> {
            said.add(new WorkerEvent.ServiceClaimLapsed(id, employerId, claim.claimedOn(), claim.lapsesAfter()));
            waits(null);
        });
        return said;
    }

    private void waits(@Nullable ClaimedService claim) {
        claimed = claim;
        nextCheckAt = claim == null ? null : claim.nextDay().plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private ClaimedService waiting() {
        if (claimed == null) {
            throw new Conflict(WorkerProblem.NO_CLAIM, id);
        }
        return claimed;
    }

    Optional<ClaimedService> claimed() {
        return Optional.ofNullable(claimed);
    }

    /** The person has consented: from now on that agency keeps the record, and the former one sees its own years. */
    public void handOverTo(UUID agencyId) {
        employerId = agencyId;
        consented = true;
    }

    /**
     * The person works there no more: whoever wants them, the former employer too, asks anew. Nothing changes where
     * another agency keeps the record by now.
     */
    public void leave(UUID agencyId) {
        if (employerId.equals(agencyId)) {
            consented = false;
        }
    }

    /** What was mistyped is mended; null leaves as it is. Another person has confirmed it. */
    public void correct(@Nullable String name, @Nullable ResidentId residentId, Vault vault) {
        if (name != null) {
            nameSecret = vault.encrypt(name, NAME);
        }
        if (residentId != null) {
            idSecret = vault.encrypt(residentId.value(), RESIDENT_ID);
            idIndex = vault.index(RESIDENT_ID, residentId.value());
        }
    }

    /**
     * Both were of one person: what was recognised under either may be the same, and the larger counts; a claim that
     * waits goes on waiting. Where the twin works, its agency keeps the record; another one asks for consent.
     *
     * @throws Conflict while a claim waits under both
     */
    public void absorb(Worker twin, boolean worksThere) {
        if (twin.claimed != null) {
            if (claimed != null) {
                throw new Conflict(WorkerProblem.SERVICE_CLAIMED, claimed.claimedBy());
            }
            waits(twin.claimed);
            claimers = twin.claimers;
        }
        directMonths = Math.max(directMonths, twin.directMonths);
        localMonths = Math.max(localMonths, twin.localMonths);
        trainingHours = Math.max(trainingHours, twin.trainingHours);
        if (worksThere && twin.keeper() != null) {
            handOverTo(twin.employerId);
        }
    }

    /** The first day on which anybody may have employed this person. @param age WORK-AGE */
    public LocalDate mayWorkFrom(Rule age, Vault vault) {
        return birthday(vault).plusYears(age.asInt());
    }

    private LocalDate birthday(Vault vault) {
        return new ResidentId(vault.decrypt(idSecret, RESIDENT_ID)).birthday();
    }

    public UUID id() {
        return id;
    }

    /** The agency that keeps the record by the person's consent, if any, and the person themselves. */
    Owner owner() {
        return Owner.agency(keeper()).and(Owner.person(id));
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

    /** By the person's consent, who has not left it since. */
    public boolean isKeptBy(UUID agencyId) {
        return agencyId.equals(keeper());
    }

    /** Nobody, once the person has left. */
    public @Nullable UUID keeper() {
        return consented ? employerId : null;
    }

    /** Who keeps the record, or kept it last. */
    public UUID employerId() {
        return employerId;
    }

    UUID registeredBy() {
        return registeredBy;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    public String name(Vault vault) {
        return vault.decrypt(nameSecret, NAME);
    }

    String residentId(Vault vault) {
        return vault.decrypt(idSecret, RESIDENT_ID);
    }

    public String maskedResidentId(Vault vault) {
        return Masks.residentId(vault.decrypt(idSecret, RESIDENT_ID));
    }

    int directMonths() {
        return directMonths;
    }

    int localMonths() {
        return localMonths;
    }
}
