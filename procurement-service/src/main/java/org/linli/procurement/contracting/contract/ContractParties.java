package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;
import org.linli.procurement.contracting.contract.ContractApi.ContractView;
import org.linli.procurement.contracting.terms.Signature.Side;

/** Which side of a contract the caller is on. */
@RequestScoped
class ContractParties {

    private final Caller caller;

    ContractParties(Caller caller) {
        this.caller = caller;
    }

    /** For whom somebody signs. */
    record Party(Side side, @Nullable UUID agencyId) {
    }

    /** As {@link #requireSide}, and every member of a consortium signs for itself. */
    Party requireSigner(Contract contract) {
        if (caller.hasRole("agency-director")) {
            return caller.agencyId().filter(contract.terms().contractors()::contains)
                    .map(agency -> new Party(Side.AGENCY, agency))
                    .orElseThrow(() -> new Forbidden(PlatformProblem.OUT_OF_SCOPE, "agency_id"));
        }
        return new Party(requireSide(contract), null);
    }

    /** @throws Forbidden when the caller is on neither side, or has no role to sign for it */
    Side requireSide(Contract contract) {
        if (caller.hasRole("agency-director") && isAgency(contract.agencyId())) {
            return Side.AGENCY;
        }
        if (caller.hasRole("purchaser") && isUnit(contract.purchaserId())) {
            return Side.PURCHASER;
        }
        throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "agency_id, street, department");
    }

    /** A text that is not signed yet is between the two sides and the auditor. */
    boolean mayRead(Contract contract) {
        return contract.agreement().signedOn().isPresent() || isOfSides(contract);
    }

    /** What the caller reads of it: whose accounts signed is between the two sides and the auditor. */
    ContractView view(Contract contract) {
        return ContractView.of(contract, contract.allowedTo(caller), isOfSides(contract));
    }

    private boolean isOfSides(Contract contract) {
        return !caller.isAnonymous() && (caller.hasRole("auditor")
                || contract.terms().contractors().stream().anyMatch(this::isAgency) || isUnit(contract.purchaserId()));
    }

    private boolean isAgency(UUID agencyId) {
        return caller.agencyId().filter(agencyId::equals).isPresent();
    }

    private boolean isUnit(String purchaserId) {
        return caller.street().filter(purchaserId::equals).isPresent()
                || caller.department().filter(purchaserId::equals).isPresent();
    }
}
