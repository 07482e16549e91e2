package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.judging.seat.SeatCommand;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.TenderSuspension;
import org.linli.procurement.tendering.tender.Tenders;

/** Draws a committee once the bids are closed, and a new one where it could not be filled. */
@ApplicationScoped
class PanelService {

    private final Tenders tenders;
    private final CommitteeDraw committees;
    private final Panels panels;
    private final Seats seats;
    private final TenderSuspension pauses;
    private final ChallengeHolds holds;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    PanelService(Tenders tenders, CommitteeDraw committees, Panels panels, Seats seats, TenderSuspension pauses,
            ChallengeHolds holds, Commands commands, Journal journal, Today today) {
        this.tenders = tenders;
        this.committees = committees;
        this.panels = panels;
        this.seats = seats;
        this.pauses = pauses;
        this.holds = holds;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * What is asked for.
     *
     * @param representatives persons the purchaser sends; they take no expert's seat
     * @param choice null: the lot decides
     */
    record Request(List<UUID> representatives, @Nullable OwnChoice choice, Actor officer) {
    }

    /**
     * @param panel empty when the pool cannot fill the committee: the tender stands still (C06) and {@code shortage}
     * says what lacks
     */
    record Drawing(PanelShape shape, Optional<Panel> panel, @Nullable Shortage shortage) {
    }

    @Transactional
    Drawing draw(UUID tenderId, Request request) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderCommand.DRAW_PANEL);
        return drawFirst(tender, request);
    }

    /**
     * A committee of experts who have not sat here yet, by a fresh seed that was committed to; what the old one scored
     * is void. Where the first draw found too few, it is tried again.
     */
    @Transactional
    Drawing redraw(UUID tenderId, Request request) {
        var tender = tenders.locked(tenderId);
        tender.stage().requireBidsClosed(tenderId);
        if (tender.status() == TenderStatus.SUSPENDED) {
            holds.requireMayResume(tenderId, today.date());
        }
        var present = panels.findByIdOptional(tenderId);
        if (present.isEmpty()) {
            tender.stage().require(TenderCommand.DRAW_PANEL, tenderId);
            return drawFirst(tender, request);
        }
        return drawAgain(tender, present.get(), request);
    }

    private Drawing drawAgain(Tender tender, Panel panel, Request request) {
        panel.requireShort();
        pauses.requireRunnable(tender);
        var record = committees.again(tender, panel, request, today.date());
        if (!record.isFilled()) {
            return announceShortage(tender, record);
        }
        var leaving = seats.live(tender.id());
        leaving.forEach(seat -> seat.require(SeatCommand.DISMISS));
        leaving.forEach(seat -> commands.give(seat, SeatCommand.DISMISS, old -> old.dismiss("NEW_COMMITTEE")));
        journal.append(panel.redraw(record, committees.drawnNow(request.officer())));
        committees.seat(tender, record, request, today.date());
        pauses.resume(tender, today.date());
        panels.flush();
        return new Drawing(record.shape(), Optional.of(panel), null);
    }

    private Drawing drawFirst(Tender tender, Request request) {
        if (panels.findByIdOptional(tender.id()).isPresent()) {
            throw new Conflict(PanelProblem.ALREADY_DRAWN, tender.number());
        }
        pauses.requirePausable(tender);
        pauses.requireRunnable(tender);
        var record = committees.first(tender, request, today.date());
        if (!record.isFilled()) {
            var drawing = announceShortage(tender, record);
            pauses.suspend(tender, Panel.CANNOT_BE_FILLED, today.date());
            tenders.flush();
            return drawing;
        }
        pauses.resume(tender, today.date());
        var panel = new Panel(tender.id(), record, committees.drawnNow(request.officer()));
        panels.persist(panel);
        committees.seat(tender, record, request, today.date());
        journal.append(panel.drawn());
        panels.flush();
        return new Drawing(record.shape(), Optional.of(panel), null);
    }

    private Drawing announceShortage(Tender tender, DrawRecord record) {
        var lacking = Shortage.of(record.shape(), record.candidates());
        journal.append(PanelEvent.NotFilled.of(tender.id(), lacking));
        return new Drawing(record.shape(), Optional.empty(), lacking);
    }
}
