package org.linli.procurement.contracting.terms;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.contracting.terms.Signature.Side;

/** Who acted for which side of a contract, from the bid on: nobody acts for both, under whatever account. */
@Embeddable
public class SideHands {

    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers agencyHands = Handlers.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers purchaserHands = Handlers.NONE;

    protected SideHands() {
    }

    /** @param bidders who handled the bid */
    public SideHands(Handlers bidders) {
        agencyHands = bidders;
    }

    /** @throws Conflict for a person who acted for the other side */
    public void act(Side side, Actor by) {
        if (against(side).include(by)) {
            throw new Conflict(ContractProblem.SAME_PERSON, by.id());
        }
        if (side == Side.AGENCY) {
            agencyHands = agencyHands.and(by);
        } else {
            purchaserHands = purchaserHands.and(by);
        }
    }

    /** Of the other side. */
    public Handlers against(Side side) {
        return side == Side.AGENCY ? purchaserHands : agencyHands;
    }
}
