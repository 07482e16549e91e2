package org.linli.workforce.volunteer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.vault.Vault;
import org.linli.workforce.volunteer.VolunteerStatus.VolunteerCommand;

/** A person who helps without pay, registered by an agency with their consent and, for a minor, a guardian's. */
@Entity
public class Volunteer implements Aggregate<VolunteerCommand> {

    private static final String NAME = "volunteer.name";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private byte @Nullable [] nameSecret;
    private byte @Nullable [] guardianSecret;
    private @Nullable String externalNumber;
    @Enumerated(EnumType.STRING)
    private VolunteerStatus status = VolunteerStatus.ACTIVE;
    private LocalDate adultOn;
    private LocalDate consentedOn;
    private @Nullable LocalDate insuredUntil;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> skills;
    private int minutes;

    @SuppressWarnings("NullAway")
    protected Volunteer() {
    }

    /**
     * @param adult VOLUNTEER-ADULT: years of life from which nobody else consents
     * @throws RuleRefused for a minor without a guardian's consent
     */
    static Volunteer register(UUID id, Registration registration, LocalDate on, Rule adult, Vault vault) {
        var volunteer = new Volunteer();
        volunteer.id = id;
        volunteer.agencyId = registration.agencyId();
        volunteer.adultOn = registration.bornOn().plusYears(adult.asInt());
        if (registration.bornOn().isAfter(on)) {
            throw new Invalid(VolunteerProblem.BORN, "bornOn", registration.bornOn());
        }
        if (volunteer.isMinor(on) && registration.guardian() == null) {
            throw new RuleRefused(VolunteerProblem.GUARDIAN, adult, "guardian", adult.asInt());
        }
        volunteer.nameSecret = vault.encrypt(registration.name(), NAME);
        volunteer.guardianSecret =
                registration.guardian() == null ? null : vault.encrypt(registration.guardian(), NAME);
        volunteer.externalNumber = registration.externalNumber();
        volunteer.consentedOn = on;
        volunteer.skills = List.of();
        return volunteer;
    }

    VolunteerEvent.Registered registered() {
        return new VolunteerEvent.Registered(id, agencyId, consentedOn);
    }

    void insure(LocalDate until, LocalDate today) {
        require(VolunteerCommand.INSURE);
        if (until.isBefore(today)) {
            throw new Invalid(VolunteerProblem.INSURED_UNTIL, "until", until);
        }
        insuredUntil = until;
    }

    void train(String skill) {
        require(VolunteerCommand.TRAIN);
        skills = Stream.concat(skills.stream(), Stream.of(skill)).distinct().sorted().toList();
    }

    /** Consent is taken back: nobody is named any more. */
    VolunteerEvent.Left leave(LocalDate on) {
        require(VolunteerCommand.LEAVE);
        nameSecret = null;
        guardianSecret = null;
        externalNumber = null;
        moveTo(VolunteerStatus.LEFT);
        return new VolunteerEvent.Left(id, agencyId, on);
    }

    void credit(int more) {
        require(VolunteerCommand.CREDIT);
        minutes = Math.addExact(minutes, more);
    }

    private void moveTo(VolunteerStatus next) {
        status = status.to(next);
    }

    boolean isMinor(LocalDate day) {
        return day.isBefore(adultOn);
    }

    public boolean isActive() {
        return status == VolunteerStatus.ACTIVE;
    }

    public boolean isInsuredOn(LocalDate day) {
        return insuredUntil != null && !day.isAfter(insuredUntil);
    }

    public boolean isTrainedIn(String skill) {
        return skills.contains(skill);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public VolunteerStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(id));
    }

    public UUID agencyId() {
        return agencyId;
    }

    @Nullable
    String name(Vault vault) {
        return nameSecret == null ? null : vault.decrypt(nameSecret, NAME);
    }

    @Nullable
    String externalNumber() {
        return externalNumber;
    }

    @Nullable
    LocalDate insuredUntil() {
        return insuredUntil;
    }

    List<String> skills() {
        return skills;
    }

    int minutes() {
        return minutes;
    }
}
