package org.linli.procurement.contracting.contract;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.procurement.contracting.contract.ContractChange.State;
import org.linli.procurement.contracting.contract.Signature.Side;

/**
 * What may be asked of a contract now, and by whom: without what its status takes and would be refused whoever asks.
 */
record ContractActions(Contract contract) {

    List<String> of(Caller caller) {
        return contract.accepted().stream().filter(this::isOfUse)
                .flatMap(command -> caller.allowed(Set.of(command), askedOf(command)).stream()).sorted().toList();
    }

    private boolean isOfUse(ContractCommand command) {
        var handover = contract.handover();
        return switch (command) {
            case ADVANCE -> contract.advance().isEmpty();
            case START -> contract.startedOn().isEmpty() && (isSigned() || contract.advance().isPresent());
            case PROPOSE_CHANGE -> openChange().isEmpty();
            case CONSENT_TO_CHANGE, REFUSE_CHANGE -> !openChange().isEmpty();
            case DELIVER -> contract.works().stream().anyMatch(work -> work.state() == Work.State.PLANNED);
            case ACCEPT -> contract.works().stream().anyMatch(Work::waitsForAcceptance);
            case TERMINATE -> !isSigned() || handover.filter(HandoverPlan::isAccepted).isPresent();
            case PROPOSE_HANDOVER -> handover.filter(HandoverPlan::isAccepted).isEmpty();
            case ACCEPT_HANDOVER, REFUSE_HANDOVER -> handover.filter(HandoverPlan::isOpen).isPresent();
            case CONSENT_TO_SUBCONTRACT ->
                contract.subcontracts().stream().anyMatch(each -> each.consentedOn() == null);
            case PUBLISH_TEXT, FILE_COPY -> contract.filing().filter(owed -> owed.waitsFor(command)).isPresent();
            case LODGE_BOND -> contract.bond().isEmpty();
            case REFUND_BOND -> contract.bond().filter(bond -> bond.refundedOn() == null).isPresent();
            case SIGN, SUSPEND, RESUME, ASK_HANDOVER, DECLARE_SUBCONTRACT, COMPLETE -> true;
        };
    }

    /** A signature is the party's that has not given it, consent to a change the other side's. */
    private Owner askedOf(ContractCommand command) {
        return switch (command) {
            case SIGN -> without(contract.signatures(), contract.terms().contractors());
            case CONSENT_TO_CHANGE -> without(openChange().getFirst().signatures(), List.of(contract.agencyId()));
            default -> contract.owner();
        };
    }

    private Owner without(List<Signature> given, List<UUID> contractors) {
        var agencies = given.stream().filter(signature -> signature.side() == Side.AGENCY)
                .map(signature -> signature.agencyId() == null ? contract.agencyId() : signature.agencyId()).toList();
        var waiting = contractors.stream().filter(each -> !agencies.contains(each)).toArray(UUID[]::new);
        var purchaser = given.stream().anyMatch(signature -> signature.side() == Side.PURCHASER);
        return Owner.agency(waiting).and(purchaser ? Owner.NOBODY : Owner.unit(contract.purchaserId()));
    }

    private List<ContractChange> openChange() {
        return contract.changes().stream().filter(change -> change.state() == State.PROPOSED).toList();
    }

    private boolean isSigned() {
        return contract.signedOn().isPresent();
    }
}
