package org.linli.procurement.planning.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.planning.framework.Membership.Standing;

/** A register of qualified agencies for one service. Aggregate root; its members are part of it. */
@Entity
public class Framework implements Aggregate<FrameworkCommand> {

    /** OPEN: whoever is fit and willing joins at the tariff. CLOSED: applications are compared, some are left out. */
    public enum Mode {
        OPEN, CLOSED
    }

    /** @param applyUntil last day to apply to a CLOSED one; null for an OPEN one */
    record Terms(String purchaserId, String serviceType, String title, Mode mode, Money tariff, LocalDate from,
            LocalDate to, @Nullable LocalDate applyUntil) {
    }

    /** One decision on an application; a refusal gives its reason. */
    record Decision(UUID agencyId, boolean admitted, @Nullable String reason) {

        static Decision of(DecisionContent.Part part) {
            return new Decision(part.id(), part.granted(), part.reason());
        }

        DecisionContent.Part part() {
            return new DecisionContent.Part(agencyId, admitted, reason);
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String purchaserId;
    private String serviceType;
    private String title;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    @Enumerated(EnumType.STRING)
    private FrameworkStatus status = FrameworkStatus.APPLICATIONS;
    private Money tariff;
    private LocalDate validFrom;
    private LocalDate validTo;
    private @Nullable LocalDate applyUntil;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Membership> members = new ArrayList<>();
    private @Nullable Instant nextCheckAt;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    protected Framework() {
    }

    /** @throws RuleRefused under P30 for more than two years */
    static Framework open(UUID id, Terms terms, BusinessDay day) {
        var longest = day.rule("P30.term");
        if (!terms.to().isAfter(terms.from())) {
            throw new Invalid(FrameworkProblem.TERM_ORDER, "to", terms.to());
        }
        if (!terms.to().isBefore(terms.from().plusMonths(longest.asInt()))) {
            throw new RuleRefused(FrameworkProblem.TERM, longest, "to", terms.to(), longest.asInt());
        }
        var until = terms.applyUntil();
        if ((terms.mode() == Mode.CLOSED) != (until != null) || until != null && !until.isAfter(day.date())) {
            throw new Invalid(FrameworkProblem.APPLICATIONS, "applyUntil", until == null ? "-" : until);
        }
        var framework = new Framework();
        framework.id = id;
        framework.purchaserId = terms.purchaserId();
        framework.serviceType = terms.serviceType();
        framework.title = terms.title();
        framework.mode = terms.mode();
        framework.tariff = terms.tariff();
        framework.validFrom = terms.from();
        framework.validTo = terms.to();
        framework.applyUntil = until;
        framework.nextCheckAt = terms.to().plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        if (terms.mode() == Mode.OPEN) {
            framework.moveTo(FrameworkStatus.ACTIVE);
        }
        return framework;
    }

    FrameworkEvent opened() {
        return new FrameworkEvent.Opened(id, purchaserId, serviceType, mode, tariff, validFrom, validTo);
    }

    /** A CLOSED one that is decided takes no applications any more. */
    @Override
    public Set<FrameworkCommand> accepted() {
        var accepted = EnumSet.copyOf(status.accepts());
        if (mode == Mode.CLOSED && status == FrameworkStatus.ACTIVE) {
            accepted.remove(FrameworkCommand.APPLY);
        }
        return accepted;
    }

    /** An agency applies and leaves for itself. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var agency = caller.agencyId().orElse(null);
        var accepted = EnumSet.copyOf(accepted());
        accepted.remove(isMember(agency) ? FrameworkCommand.APPLY : FrameworkCommand.LEAVE);
        return caller.allowed(accepted, owner().and(Owner.agency(agency)));
    }

    /** At an OPEN register the application is the admission. */
    FrameworkEvent apply(UUID agencyId, BusinessDay day) {
        require(FrameworkCommand.APPLY);
        if (mode == Mode.CLOSED && day.date().isAfter(applyUntil)) {
            throw new RuleRefused(FrameworkProblem.APPLICATIONS_OVER, day.rule("P30"), "applyUntil", applyUntil);
        }
        if (isMember(agencyId)) {
            throw new Conflict(FrameworkProblem.ALREADY, agencyId);
        }
        enter(new Membership(agencyId, mode == Mode.OPEN ? Standing.ADMITTED : Standing.APPLIED, day.date(), null));
        return new FrameworkEvent.Joined(id, agencyId);
    }

    FrameworkEvent leave(UUID agencyId, LocalDate today) {
        require(FrameworkCommand.LEAVE);
        if (!isMember(agencyId)) {
            throw new Conflict(FrameworkProblem.NOT_A_MEMBER, agencyId);
        }
        enter(new Membership(agencyId, Standing.LEFT, today, null));
        return new FrameworkEvent.Left(id, agencyId);
    }

    /** @throws RuleRefused under P30 unless two or more are admitted and a fifth, at least one, is left out */
    FrameworkEvent decide(List<Decision> decisions, BusinessDay day) {
        require(FrameworkCommand.DECIDE);
        requireDecidable(decisions, day);
        var admitted = decisions.stream().filter(Decision::admitted).map(Decision::agencyId).toList();
        decisions.stream().map(decision -> decided(decision, day.date())).toList().forEach(this::enter);
        moveTo(FrameworkStatus.ACTIVE);
        return new FrameworkEvent.Decided(id, admitted, decisions.size() - admitted.size());
    }

    Set<UUID> applicants() {
        return members.stream().filter(member -> member.standing() == Standing.APPLIED).map(Membership::agencyId)
                .collect(Collectors.toSet());
    }

    /** Without deciding it. */
    void requireDecidable(List<Decision> decisions, BusinessDay day) {
        if (!day.date().isAfter(applyUntil)) {
            throw new RuleRefused(FrameworkProblem.APPLICATIONS_RUN, day.rule("P30"), "applyUntil", applyUntil);
        }
        var applied = applicants();
        if (decisions.size() != applied.size()
                || !decisions.stream().map(Decision::agencyId).toList().containsAll(applied)) {
            throw new Invalid(FrameworkProblem.DECISIONS, "decisions", applied.size());
        }
        FrameworkQuota.require(applied.size(), (int) decisions.stream().filter(Decision::admitted).count(), day);
        decisions.forEach(decision -> decided(decision, day.date()));
    }

    private static Membership decided(Decision decision, LocalDate today) {
        var reason = decision.reason();
        if (!decision.admitted() && (reason == null || reason.isBlank())) {
            throw new Invalid(FrameworkProblem.REASON, "decisions", decision.agencyId());
        }
        return new Membership(decision.agencyId(), decision.admitted() ? Standing.ADMITTED : Standing.REFUSED, today,
                reason);
    }

    /** Before its term or with it: nothing is called off from it any more. */
    FrameworkEvent end(String reason, LocalDate on) {
        require(FrameworkCommand.END);
        nextCheckAt = null;
        endedOn = on;
        endReason = reason;
        moveTo(FrameworkStatus.ENDED);
        return new FrameworkEvent.Ended(id, purchaserId, serviceType, reason, on);
    }

    boolean isMember(@Nullable UUID agencyId) {
        return agencyId != null && members.stream().anyMatch(member -> member.isHeldBy(agencyId) && member.isLive());
    }

    /** How many may be called on that day. */
    int callable(LocalDate day) {
        return runsOn(day) ? (int) members.stream().filter(Membership::isAdmitted).count() : 0;
    }

    boolean holds(UUID agencyId, LocalDate day) {
        return runsOn(day) && members.stream().anyMatch(member -> member.isHeldBy(agencyId) && member.isAdmitted());
    }

    private boolean runsOn(LocalDate day) {
        return status == FrameworkStatus.ACTIVE && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The last word on an agency takes the place of the one before. */
    private void enter(Membership membership) {
        var all = new ArrayList<>(members.stream().filter(member -> !member.isHeldBy(membership.agencyId())).toList());
        all.add(membership);
        members = all;
    }

    private void moveTo(FrameworkStatus next) {
        status = status.to(next);
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
    public FrameworkStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    Terms terms() {
        return new Terms(purchaserId, serviceType, title, mode, tariff, validFrom, validTo, applyUntil);
    }

    List<Membership> members() {
        return List.copyOf(members);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Optional<LocalDate> applyUntil() {
        return Optional.ofNullable(applyUntil);
    }
}
