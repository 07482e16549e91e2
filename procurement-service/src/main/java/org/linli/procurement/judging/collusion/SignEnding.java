package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderEnding;
import org.linli.procurement.tendering.tender.Tenders;

/** A sign for which no lot waits any more rests; where another lot waits, its clock goes on. */
@ApplicationScoped
class SignEnding implements TenderEnding {

    private final CollusionSigns signs;
    private final Tenders tenders;

    SignEnding(CollusionSigns signs, Tenders tenders) {
        this.signs = signs;
        this.tenders = tenders;
    }

    @Override
    public void ended(Tender tender) {
        signs.of(tender.id()).stream().filter(
                sign -> signs.tendersOf(sign.id()).stream().map(tenders::get).allMatch(one -> one.accepted().isEmpty()))
                .forEach(CollusionSign::rest);
    }
}
