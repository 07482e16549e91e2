package org.linli.procurement.contracting.terms;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;

/** The text as it stands, who signed it, what was changed in it since, and its publication and filing. */
@Embeddable
public class Agreement {

    @JdbcTypeCode(SqlTypes.JSON)
    private ContractTerms terms;
    private String sha256;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signature> signatures = List.of();
    private @Nullable LocalDate signedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContractChange> changes = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Filing filing;
    /** Of the text, and of the change that is open. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers signers;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers changeSigners;

    protected Agreement() {
    }

    public Agreement(ContractTerms terms, String sha256) {
        this.terms = terms;
        this.sha256 = sha256;
    }

    /**
     * Both sides and every member of a consortium, each by another person, over the same text.
     *
     * @return whether it was the last one, which makes it a contract
     */
    public boolean sign(Signature given) {
        requireAnother(given, sha256, signatures);
        signatures = and(signatures, given);
        if (signatures.size() < 1 + terms.contractors().size()) {
            return false;
        }
        signedOn = Deadline.dayOf(given.at());
        return true;
    }

    /** @throws Conflict for a person who signed it already, under whatever account and for whatever side */
    public void signedBy(Actor signer) {
        signers = another(signers, signer);
    }

    /** The proposer signs a change by proposing it. */
    public void proposedBy(Actor signer) {
        changeSigners = Handlers.of(signer);
    }

    /** @throws Conflict for the person who proposed it, under whatever account */
    public void consentedBy(Actor signer) {
        changeSigners = another(changeSigners, signer);
    }

    private static Handlers another(@Nullable Handlers before, Actor signer) {
        var signed = before == null ? Handlers.NONE : before;
        if (signed.include(signer)) {
            throw new Conflict(ContractProblem.SAME_PERSON, signer.id());
        }
        return signed.and(signer);
    }

    public boolean isSignedByContractors() {
        return signatures.stream().filter(each -> each.side() == Signature.Side.AGENCY).count() == terms.contractors()
                .size();
    }

    public boolean isSignedBy(UUID agencyId) {
        return signatures.stream().anyMatch(each -> agencyId.equals(each.agencyId()));
    }

    /** @throws RuleRefused under P15 when all changes together would exceed their share of the original price */
    public void propose(ContractChange proposed, LocalDate today, RuleBook rules) {
        openChange().ifPresent(open -> {
            throw new Conflict(ContractProblem.CHANGE_OPEN, open.no());
        });
        var agreed = changes.stream().filter(ContractChange::wasAgreed).toList();
        requireOneBridge(proposed, agreed);
        var limit = original().times(rules.get("P15", today).asFactor());
        var total = agreed.stream().mapToLong(ContractChange::weight).sum() + proposed.weight();
        if (total > limit.fen()) {
            throw new RuleRefused(ContractProblem.CHANGE_LIMIT, rules.get("P15", today), "delta", Money.fen(total),
                    limit);
        }
        changes = and(changes, proposed);
    }

    /** The price as it was first signed, before any change. */
    public Money original() {
        return changes.stream().filter(ContractChange::wasAgreed).findFirst().map(ContractChange::amountBefore)
                .orElseGet(terms::amount);
    }

    private static void requireOneBridge(ContractChange proposed, List<ContractChange> agreed) {
        var bridge = agreed.stream().filter(change -> change.kind() == ContractChange.Kind.BRIDGE).findFirst();
        if (proposed.kind() == ContractChange.Kind.BRIDGE && bridge.isPresent()) {
            throw new Conflict(ContractProblem.BRIDGED, bridge.get().terms().to());
        }
    }

    /** The other side signs the same text; from then on it is the contract. @return the change as it was proposed */
    public ContractChange consent(Signature second, LocalDate today) {
        var open = requireOpenChange();
        requireAnother(second, open.sha256(), open.signatures());
        close(open.agreed(second, today));
        terms = open.terms();
        sha256 = open.sha256();
        return open;
    }

    public ContractChange refuse(LocalDate today) {
        var open = requireOpenChange();
        close(open.refused(today));
        return open;
    }

    private ContractChange requireOpenChange() {
        return openChange().orElseThrow(() -> new Conflict(ContractProblem.NO_OPEN_CHANGE, terms.number()));
    }

    private void close(ContractChange closed) {
        changes = changes.stream().map(change -> change.no() == closed.no() ? closed : change).toList();
    }

    /** Another side, by another person, over the same text. */
    private static void requireAnother(Signature given, String text, List<Signature> before) {
        if (!text.equals(given.sha256())) {
            throw new Unprocessable(ContractProblem.OTHER_TEXT, "sha256", text);
        }
        if (before.stream().anyMatch(given::isOfSameParty)) {
            throw new Conflict(ContractProblem.SIDE_HAS_SIGNED, given.side());
        }
        if (before.stream().anyMatch(signature -> signature.signer().equals(given.signer()))) {
            throw new Conflict(ContractProblem.SAME_PERSON, given.signer());
        }
    }

    /** From the signature on; part of it. */
    public void oweFiling(Filing owed) {
        filing = owed;
    }

    /** @return whether the duty was done after its term */
    public boolean file(Filing.Kind kind, String reference, LocalDate today) {
        var owed = filing().orElseThrow(() -> new Conflict(ContractProblem.NOTHING_TO_FILE, terms.number()));
        if (owed.of(kind).doneOn() != null) {
            throw new Conflict(ContractProblem.FILED, kind, owed.of(kind).doneOn());
        }
        filing = owed.done(kind, reference, today);
        return filing.of(kind).isLate();
    }

    /** The duties whose term passed in silence, each once. */
    public List<Filing.Duty> missedDuties(Instant now) {
        if (filing == null) {
            return List.of();
        }
        var missed = filing.missed(now);
        filing = filing.reported(missed);
        return missed;
    }

    /** When the first term that is not met passes. */
    public Optional<Instant> nextCheck() {
        return filing().flatMap(Filing::nextCheck);
    }

    public ContractTerms terms() {
        return terms;
    }

    /** Of the canonical JSON of the terms, in hex. */
    public String sha256() {
        return sha256;
    }

    public List<Signature> signatures() {
        return signatures;
    }

    public Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    /** In the order they were proposed. */
    public List<ContractChange> changes() {
        return changes;
    }

    public Optional<ContractChange> openChange() {
        return changes.stream().filter(ContractChange::isOpen).findFirst();
    }

    public Optional<Filing> filing() {
        return Optional.ofNullable(filing);
    }

    private static <T> List<T> and(List<T> all, T another) {
        return Stream.concat(all.stream(), Stream.of(another)).toList();
    }
}
