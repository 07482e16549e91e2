package org.linli.procurement.contracting.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Signature;
import org.linli.procurement.contracting.terms.Signature.Side;

/**
 * What may be asked of a contract now, and by whom: without what its status takes and would be refused whoever asks.
 */
record ContractActions(Contract contract) {

    List<String> of(Caller caller) {
        var side = caller.hasRole("agency-director") ? Side.AGENCY : Side.PURCHASER;
        if (caller.isAmong(contract.hands().against(side))) {
            return List.of();
        }
        return contract.accepted().stream().filter(this::isOfUse)
                .flatMap(command -> caller.allowed(Set.of(command), askedOf(command)).stream()).sorted().toList();
    }

    /**
     * A draft on which somebody relies is not dropped by one; an end that is proposed is decided, not proposed again.
     */
    Set<ContractCommand> accepted() {
        var accepted = EnumSet.noneOf(ContractCommand.class);
        accepted.addAll(contract.status().accepts());
        var performance = contract.performance();
        var reliedOn = !contract.agreement().signatures().isEmpty() || performance.advance().isPresent()
                || performance.startedOn().isPresent();
        var proposed = contract.ending().termination() != null;
        if (isSigned() ? proposed : reliedOn) {
            accepted.remove(ContractCommand.TERMINATE);
        }
        if (!proposed) {
            accepted.removeAll(EnumSet.of(ContractCommand.CONFIRM_TERMINATION, ContractCommand.REJECT_TERMINATION));
        }
        return accepted;
    }

    private boolean isOfUse(ContractCommand command) {
        var agreement = contract.agreement();
        var performance = contract.performance();
        var ending = contract.ending();
        return switch (command) {
            case ADVANCE -> performance.advance().isEmpty();
            case START -> performance.startedOn().isEmpty() && (isSigned() || performance.advance().isPresent());
            case PROPOSE_CHANGE -> agreement.openChange().isEmpty();
            case CONSENT_TO_CHANGE -> agreement.openChange()
                    .filter(open -> performance.mayChange(contract.terms().instalments(), open.terms().instalments()))
                    .isPresent();
            case REFUSE_CHANGE -> agreement.openChange().isPresent();
            case DELIVER ->
                performance.startedOn().isPresent() && performance.works().stream().anyMatch(Work::waitsForDelivery);
            case REFUSE_WORK -> performance.works().stream().anyMatch(work -> work.state() == Work.State.DELIVERED);
            case ACCEPT -> performance.works().stream().anyMatch(Work::waitsForAcceptance);
            case TERMINATE -> !isSigned() || ending.isPlanAccepted();
            case PROPOSE_HANDOVER -> !ending.isPlanAccepted();
            case ACCEPT_HANDOVER, REFUSE_HANDOVER -> ending.isPlanOpen();
            case CONSENT_TO_SUBCONTRACT ->
                performance.subcontracts().stream().anyMatch(each -> each.consentedOn() == null);
            case PUBLISH_TEXT -> agreement.filing().filter(owed -> owed.waitsFor(Filing.Kind.PUBLICATION)).isPresent();
            case FILE_COPY -> agreement.filing().filter(owed -> owed.waitsFor(Filing.Kind.COPY)).isPresent();
            case LODGE_BOND -> performance.bond().isEmpty();
            case REFUND_BOND -> performance.bond().filter(bond -> bond.refundedOn() == null).isPresent();
            case SIGN, SUSPEND, RESUME, ASK_HANDOVER, DECLARE_SUBCONTRACT, COMPLETE, CONFIRM_TERMINATION,
                    REJECT_TERMINATION, END ->
                true;
        };
    }

    /** A signature is the party's that has not given it, consent to a change the other side's. */
    private Owner askedOf(ContractCommand command) {
        return switch (command) {
            case SIGN -> without(contract.agreement().signatures(), contract.terms().contractors());
            case CONSENT_TO_CHANGE ->
                without(contract.agreement().openChange().orElseThrow().signatures(), List.of(contract.agencyId()));
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

    private boolean isSigned() {
        return contract.agreement().signedOn().isPresent();
    }
}
