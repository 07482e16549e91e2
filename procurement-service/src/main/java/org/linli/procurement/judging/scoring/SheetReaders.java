package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** Who reads a score sheet: its member; from the consensus on the whole committee and the host of the tender. */
@ApplicationScoped
class SheetReaders implements Owners {

    private final Sheets sheets;
    private final Seats seats;
    private final Tenders tenders;

    SheetReaders(Sheets sheets, Seats seats, Tenders tenders) {
        this.sheets = sheets;
        this.seats = seats;
        this.tenders = tenders;
    }

    @Override
    public Owner ownerOf(UUID id) {
        var sheet = sheets.get(id);
        var tender = tenders.get(sheet.tenderId());
        if (!tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            return sheet.owner();
        }
        var committee = seats.confirmed(tender.id()).stream().map(Seat::personId).toArray(UUID[]::new);
        return sheet.owner().and(tender.owner()).and(Owner.person(committee));
    }
}
