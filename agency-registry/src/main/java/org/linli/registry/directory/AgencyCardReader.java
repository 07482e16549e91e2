package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.NotFound;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.annualreport.ReportRecord;
import org.linli.registry.dependence.Dependences;
import org.linli.registry.grade.GradeRecord;
import org.linli.registry.norm.NormVoiceRecord;
import org.linli.registry.seat.ConsultativeSeats;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.PublishedListReader;
import org.linli.registry.standing.Standings;

/** Puts an agency's public card together, from what each feature says of it on a day. */
@ApplicationScoped
class AgencyCardReader {

    private final RegisteredAgencyReader agencies;
    private final AgencyRegister register;
    private final Standings standings;
    private final PublishedListReader lists;
    private final GradeRecord grades;
    private final ReportRecord reports;
    private final GivenServices services;
    private final Dependences dependences;
    private final ConsultativeSeats seats;
    private final ServiceResults results;
    private final NormVoiceRecord voices;

    AgencyCardReader(RegisteredAgencyReader agencies, AgencyRegister register, Standings standings,
            PublishedListReader lists, GradeRecord grades, ReportRecord reports, GivenServices services,
            Dependences dependences, ConsultativeSeats seats, ServiceResults results, NormVoiceRecord voices) {
        this.agencies = agencies;
        this.register = register;
        this.standings = standings;
        this.lists = lists;
        this.grades = grades;
        this.reports = reports;
        this.services = services;
        this.dependences = dependences;
        this.seats = seats;
        this.results = results;
        this.voices = voices;
    }

    /** @throws NotFound (404) for an agency that never came into the register */
    DirectoryApi.AgencyCard of(UUID id, LocalDate day) {
        var agency = agencies.get(id, day);
        var effects =
                standings.inForce(id, day).stream().map(effect -> new DirectoryApi.CardEffect(effect.ground().name(),
                        effect.effect().name(), effect.from(), effect.until())).toList();
        var listed = lists.on(register.sameCode(id), day).stream()
                .map(entry -> new DirectoryApi.CardList(entry.list(), entry.ground(), entry.from())).toList();
        var grade = grades.of(id, day)
                .map(held -> new DirectoryApi.CardGrade(held.grade(), held.points(), held.from(), held.until()))
                .orElse(null);
        var given = services.of(id).stream()
                .map(each -> new DirectoryApi.CardService(each.areaCode(), each.serviceType())).toList();
        var years = reports.accepted(id, day).stream().map(year -> new DirectoryApi.CardYear(year.year(),
                year.conclusion().name(), year.staff(), year.certified(), year.projects(), year.serviceHours()))
                .toList();
        var share = dependences.of(id)
                .map(said -> new DirectoryApi.CardShare(said.year(), said.ratio(), said.threshold(), said.above()))
                .orElse(null);
        var consulted = seats.on(id, day).stream()
                .map(seat -> new DirectoryApi.CardSeat(seat.council(), seat.from(), seat.until())).toList();
        var found = results.of(id, day).stream()
                .map(one -> new DirectoryApi.CardResult(one.contractId(), one.kind(), one.grade(), one.on())).toList();
        var answered = voices.of(id, day).stream().map(one -> new DirectoryApi.CardAnswer(one.normId(), one.code(),
                one.edition(), one.text(), one.saidOn(), one.reply(), one.repliedOn())).toList();
        return new DirectoryApi.AgencyCard(id, agency.number(), agency.name(), agency.kind(), agency.status(),
                agency.foundedOn(), agency.registeredOn(), day, effects, listed, grade, given, years, share, consulted,
                found, answered);
    }
}
